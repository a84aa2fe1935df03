import type { Lang } from "../../i18n/lang.ts";

/** A page of the portal; `code` of an indicator, rate or skill as the API gives it (with underscores). */
export type PageName =
  | { name: "home" }
  | { name: "province"; slug: string }
  | { name: "indicators" }
  | { name: "indicator"; code: string }
  | { name: "skills" }
  | { name: "skill"; code: string }
  | { name: "sources" }
  | { name: "method" }
  /** The 63 side by side, or the 34. */
  | { name: "compare"; boundary: "VN63" | "VN34" }
  /** One sheet about a province, to print. */
  | { name: "profile"; slug: string }
  | { name: "criteria" }
  /** A province by the criteria sets that can be tried. */
  | { name: "scorecard"; slug: string }
  /** Downloads and the API, for people who build on them. */
  | { name: "data" }
  /** Every type and field of the API. */
  | { name: "reference" }
  /** All releases. */
  | { name: "releases" }
  /** The files of one release, or of the one that is the newest. */
  | { name: "release"; version: string | "latest" }
  /** What each release added, corrected and took out. */
  | { name: "changes" }
  /** When the next figures are due. */
  | { name: "calendar" };

const segments = {
  vi: {
    province: "tinh",
    indicator: "chi-tieu",
    skill: "ky-nang",
    sources: "nguon",
    method: "phuong-phap",
    compare: "so-sanh",
    profile: "mot-trang",
    criteria: "bo-tieu-chi",
    data: "du-lieu",
    reference: "luoc-do",
    // The address that files and citations name: it has no words of a language.
    releases: "data",
    changes: "thay-doi",
    calendar: "lich",
  },
  en: {
    province: "province",
    indicator: "indicator",
    skill: "skill",
    sources: "sources",
    method: "method",
    compare: "compare",
    profile: "one-page",
    criteria: "criteria",
    data: "data",
    reference: "schema",
    // "data" is the page of data and API.
    releases: "data/releases",
    changes: "changes",
    calendar: "calendar",
  },
} as const;

/** Gives the path of a page from the root of the site, with a slash at its end: `/tinh/ha-giang/`. */
export function pathTo(lang: Lang, page: PageName): string {
  const root = lang === "vi" ? "/" : "/en/";
  const segment = segments[lang];
  switch (page.name) {
    case "home":
      return root;
    case "province":
      return `${root}${segment.province}/${page.slug}/`;
    case "indicators":
      return `${root}${segment.indicator}/`;
    case "indicator":
      return `${root}${segment.indicator}/${codeInPath(page.code)}/`;
    case "skills":
      return `${root}${segment.skill}/`;
    case "skill":
      return `${root}${segment.skill}/${codeInPath(page.code)}/`;
    case "sources":
      return `${root}${segment.sources}/`;
    case "method":
      return `${root}${segment.method}/`;
    case "compare":
      return `${root}${segment.compare}/${page.boundary === "VN34" ? "34/" : ""}`;
    case "profile":
      return `${root}${segment.province}/${page.slug}/${segment.profile}/`;
    case "criteria":
      return `${root}${segment.criteria}/`;
    case "scorecard":
      return `${root}${segment.criteria}/${page.slug}/`;
    case "data":
      return `${root}${segment.data}/`;
    case "reference":
      return `${root}${segment.data}/${segment.reference}/`;
    case "releases":
      return `${root}${segment.releases}/`;
    case "release":
      return `${root}data/${page.version}/`;
    case "changes":
      return `${root}${segment.changes}/`;
    case "calendar":
      return `${root}${segment.calendar}/`;
  }
}

/** Writes a code of the API as it stands in an address: `members_trained` becomes `members-trained`. */
export function codeInPath(code: string): string {
  return code.replaceAll("_", "-");
}

/** Gives the address of one source on the page of sources. */
export function pathToSource(lang: Lang, sourceCode: string): string {
  return `${pathTo(lang, { name: "sources" })}#${sourceCode}`;
}
