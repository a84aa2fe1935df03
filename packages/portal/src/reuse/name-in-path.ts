import { codeInPath } from "../parts/layout/path-to.ts";

/** Gives the part of a file's address that says what it is about: `indicator/members-trained`, `province/ha-giang`, `to-so` for the whole dataset. */
export function nameInPath(view: { kind: "dataset" } | { kind: "indicator"; code: string } | { kind: "province"; slug: string }): string {
  switch (view.kind) {
    case "dataset":
      return "to-so";
    case "indicator":
      return `indicator/${codeInPath(view.code)}`;
    case "province":
      return `province/${view.slug}`;
  }
}
