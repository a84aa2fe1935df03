import { codeInPath } from "../parts/layout/path-to.ts";
import type { AddressedProvince } from "../parts/layout/page-of-province.ts";

/** What a file is about, as far as its address needs it. */
export type FileSubject =
  | { kind: "dataset" }
  | { kind: "indicator"; code: string }
  | ({ kind: "province" } & AddressedProvince)
  | { kind: "chart"; code: string }
  | { kind: "picture" };

/** Gives the part of a file's address that says what it is about: `indicator/members-trained`, `province/ha-giang`, `new-province/da-nang`, `chart/national` for a chart of the picture, `picture` for all of them, `to-so` for the whole dataset. */
export function nameInPath(view: FileSubject): string {
  switch (view.kind) {
    case "dataset":
      return "to-so";
    case "indicator":
      return `indicator/${codeInPath(view.code)}`;
    case "chart":
      return `chart/${view.code}`;
    case "picture":
      return "picture";
    case "province":
      return `${view.boundary === "VN34" ? "new-province" : "province"}/${view.slug}`;
  }
}
