import type { Lang } from "../../i18n/lang.ts";
import { codeInPath } from "../../parts/layout/path-to.ts";
import { nameInPath, type FileSubject } from "../name-in-path.ts";

/** What a picture shows: an indicator or rate over the country (`code` as the API gives it), a province of either division, or a chart of the picture. */
export type PictureSubject = Exclude<FileSubject, { kind: "dataset" | "picture" }>;

/** What has a card of its own beside links to it: no chart, for its address is that of the picture. */
export type CardSubject = Exclude<FileSubject, { kind: "dataset" | "chart" }>;

/** A picture for print and screen: a drawing that can be scaled and edited, or points. */
export type PictureFormat = "svg" | "png";

/** Gives the path of the picture of a subject: `/picture/vi/indicator/members-trained.svg`, `/picture/en/province/ha-giang.png`. */
export function pathToPicture(lang: Lang, subject: PictureSubject, format: PictureFormat): string {
  return `/picture/${lang}/${nameInPath(subject)}.${format}`;
}

/** Gives the path of the picture that stands beside a link when it is passed on; null is the portal as a whole: `/share/vi/to-so.png`. */
export function pathToShare(lang: Lang, subject: CardSubject | null): string {
  return `/share/${lang}/${nameInPath(subject ?? { kind: "dataset" })}.png`;
}

/** Gives the path of the picture of an indicator or rate lying down, for newsrooms: `/picture/vi/landscape/teams.png`. */
export function pathToLandscape(lang: Lang, code: string): string {
  return `/picture/${lang}/landscape/${codeInPath(code)}.png`;
}
