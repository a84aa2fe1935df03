import type { Lang } from "../../i18n/lang.ts";
import { pathTo } from "../layout/path-to.ts";
import { writeSubject, type Subject } from "./write-subject.ts";

/** Gives the address of the form that tells of a figure, with province and indicator filled in. */
export function pathToTell(lang: Lang, subject: Subject): string {
  return pathTo(lang, { name: "tellFigure" }) + writeSubject(lang, subject);
}

/** Gives the address of the form that follows a province or an indicator. */
export function pathToFollow(lang: Lang, subject: Subject): string {
  return pathTo(lang, { name: "follow" }) + writeSubject(lang, subject);
}
