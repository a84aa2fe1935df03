import type { Lang } from "./src/i18n/lang.ts";

/** What links give for the parameters in a path. */
export interface PathParams {
  /** A province as its address names it: `ha-giang`. */
  slug: string;
  /** An indicator, rate or skill as the API gives it, with underscores; in its address stand dashes. */
  code: string;
  /** A release, or the one that follows the newest. */
  version: string | "latest";
  /** A report that was accepted: `r4k2m9x0q7ab`. */
  id: string;
  /** The 63 side by side, whose address has no name, or the 34. */
  boundary: "VN63" | "VN34";
}

/** A page in both languages: its paths, and the component that makes it, below src/. English is null where one page speaks both languages. */
interface Route {
  vi: string;
  en: string | null;
  entry: `${string}.astro`;
}

/** Every page of the portal. A component with parameters exports `getStaticPaths`. Files that are no pages stand in src/pages. */
export const routes = {
  home: { vi: "/", en: "/en/", entry: "views/home/HomePage.astro" },
  /** The map of the 34 provinces since July 2025. */
  newProvinces: { vi: "/tinh-moi/", en: "/en/new-province/", entry: "views/home/NewProvincesPage.astro" },
  /** Lists of the 34 and, by region, of the 63. */
  provinces: { vi: "/tinh/", en: "/en/province/", entry: "views/place/ProvinceListPage.astro" },
  province: { vi: "/tinh/[slug]/", en: "/en/province/[slug]/", entry: "views/province/ProvincePage.astro" },
  /** One of the 34; where the merger left a province as it was, the way to its page among the 63. */
  newProvince: { vi: "/tinh-moi/[slug]/", en: "/en/new-province/[slug]/", entry: "views/province/NewProvincePage.astro" },
  /** One sheet about a province, to print. */
  profile: { vi: "/tinh/[slug]/mot-trang/", en: "/en/province/[slug]/one-page/", entry: "views/profile/ProfilePage.astro" },
  newProfile: { vi: "/tinh-moi/[slug]/mot-trang/", en: "/en/new-province/[slug]/one-page/", entry: "views/profile/NewProfilePage.astro" },
  /** One of the six regions, with the 63 alone. */
  region: { vi: "/vung/[slug]/", en: "/en/region/[slug]/", entry: "views/region/RegionPage.astro" },
  /** A name that means two provinces, or a former one. */
  choice: { vi: "/dia-danh/[slug]/", en: "/en/place/[slug]/", entry: "views/place/ChoicePage.astro" },
  /** The state of the network as charts, each with its finding as title. */
  picture: { vi: "/buc-tranh/", en: "/en/picture/", entry: "views/picture/PicturePage.astro" },
  indicators: { vi: "/chi-tieu/", en: "/en/indicator/", entry: "views/indicator/IndicatorListPage.astro" },
  indicator: { vi: "/chi-tieu/[code]/", en: "/en/indicator/[code]/", entry: "views/indicator/IndicatorPage.astro" },
  /** An indicator over the 34 provinces since July 2025. */
  indicatorOf34: { vi: "/chi-tieu/[code]/tinh-moi/", en: "/en/indicator/[code]/new-province/", entry: "views/indicator/IndicatorOf34Page.astro" },
  skills: { vi: "/ky-nang/", en: "/en/skill/", entry: "views/skill/SkillListPage.astro" },
  skill: { vi: "/ky-nang/[code]/", en: "/en/skill/[code]/", entry: "views/skill/SkillPage.astro" },
  /** The national platforms that the teams teach people to use. */
  platforms: { vi: "/nen-tang/", en: "/en/platforms/", entry: "views/platform/PlatformPage.astro" },
  /** What was learned, what fell short, and what provinces do. */
  lessons: { vi: "/bai-hoc/", en: "/en/lessons/", entry: "views/lesson/LessonPage.astro" },
  compare: { vi: "/so-sanh/[...boundary]/", en: "/en/compare/[...boundary]/", entry: "views/compare/ComparePage.astro" },
  criteria: { vi: "/bo-tieu-chi/", en: "/en/criteria/", entry: "views/criteria/CriteriaPage.astro" },
  /** A province by the criteria sets that can be tried. */
  scorecard: { vi: "/bo-tieu-chi/[slug]/", en: "/en/criteria/[slug]/", entry: "views/criteria/ScorecardPage.astro" },
  sources: { vi: "/nguon/", en: "/en/sources/", entry: "views/source/SourcePage.astro" },
  method: { vi: "/phuong-phap/", en: "/en/method/", entry: "views/method/MethodPage.astro" },
  /** What each release added, corrected and took out. */
  changes: { vi: "/thay-doi/", en: "/en/changes/", entry: "views/change/ChangePage.astro" },
  /** When the next figures are due. */
  calendar: { vi: "/lich/", en: "/en/calendar/", entry: "views/calendar/CalendarPage.astro" },
  /** Downloads and the API, for people who build on them. */
  data: { vi: "/du-lieu/", en: "/en/data/", entry: "views/reference/DataPage.astro" },
  /** Every type and field of the API. */
  reference: { vi: "/du-lieu/luoc-do/", en: "/en/data/schema/", entry: "views/reference/SchemaPage.astro" },
  /** All releases. Files and citations name `/data/`, which has no words of a language; `/en/data/` is the page of data and API. */
  releases: { vi: "/data/", en: "/en/data/releases/", entry: "views/release/ReleaseListPage.astro" },
  /** The files of one release, or of the one that is the newest. */
  release: { vi: "/data/[version]/", en: "/en/data/[version]/", entry: "views/release/ReleasePage.astro" },
  indicatorEmbed: { vi: "/embed/[version]/indicator/[code]/", en: "/en/embed/[version]/indicator/[code]/", entry: "reuse/embed/IndicatorEmbed.astro" },
  provinceEmbed: { vi: "/embed/[version]/province/[slug]/", en: "/en/embed/[version]/province/[slug]/", entry: "reuse/embed/ProvinceEmbed.astro" },
  newProvinceEmbed: {
    vi: "/embed/[version]/new-province/[slug]/",
    en: "/en/embed/[version]/new-province/[slug]/",
    entry: "reuse/embed/NewProvinceEmbed.astro",
  },
  /** The frame of every comparison: what is compared stands in the query. */
  compareEmbed: {
    vi: "/embed/[version]/compare/[...boundary]/",
    en: "/en/embed/[version]/compare/[...boundary]/",
    entry: "views/compare/embed/CompareEmbed.astro",
  },
  /** A chart of the picture. */
  chartEmbed: { vi: "/embed/[version]/chart/[code]/", en: "/en/embed/[version]/chart/[code]/", entry: "views/picture/ChartEmbed.astro" },
  /** The part of the home page that another measure or division replaces. */
  mapParts: { vi: "/map/vi/[code]/[...boundary]/", en: "/map/en/[code]/[...boundary]/", entry: "views/home/MeasureParts.astro" },
  /** Find a province, an indicator, a word or a page. */
  search: { vi: "/tim-kiem/", en: "/en/search/", entry: "views/search/SearchPage.astro" },
  /** Who makes this, why, and how to reach them. */
  about: { vi: "/gioi-thieu/", en: "/en/about/", entry: "views/about/AboutPage.astro" },
  /** How offices hand in figures and anybody tells of one, and what became of what was sent. */
  takePart: { vi: "/bao-so-lieu/", en: "/en/report/", entry: "views/take-part/TakePartPage.astro" },
  /** Tell of a figure that somebody has published. */
  tellFigure: { vi: "/bao-so-lieu/gui-so-lieu/", en: "/en/report/tell/", entry: "views/take-part/TellFigurePage.astro" },
  /** Have what a release changes for a province or an indicator sent by mail. */
  follow: { vi: "/bao-so-lieu/theo-doi/", en: "/en/report/follow/", entry: "views/take-part/FollowPage.astro" },
  /** A report that was accepted; the source of its figures. */
  acceptedReport: { vi: "/bao-so-lieu/[id]/", en: "/en/report/[id]/", entry: "views/take-part/AcceptedReportPage.astro" },
  /** Signing in, for offices that hand in figures and for editors. Pages of those who are signed in are filled by scripts and stand in no list. */
  signIn: { vi: "/bao-so-lieu/dang-nhap/", en: "/en/report/sign-in/", entry: "views/report/sign-in/SignInPage.astro" },
  myReports: { vi: "/bao-so-lieu/cua-toi/", en: "/en/report/mine/", entry: "views/report/mine/MyReportsPage.astro" },
  reportForm: { vi: "/bao-so-lieu/to-khai/", en: "/en/report/form/", entry: "views/report/form/ReportFormPage.astro" },
  desk: { vi: "/bao-so-lieu/ban-bien-tap/", en: "/en/report/desk/", entry: "views/report/desk/DeskPage.astro" },
  deskReport: { vi: "/bao-so-lieu/ban-bien-tap/bao-cao/", en: "/en/report/desk/report/", entry: "views/report/desk-report/DeskReportPage.astro" },
  /** Answers for every dead address, and says all in both languages, that of the address first. The files are /404.html and /en/404.html. */
  notFound: { vi: "/404/", en: "/en/404/", entry: "parts/layout/NotFound.astro" },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** Pages that are made only while a release has something to show on them, each with the place that says so otherwise: a page and the id of its sentence. */
export const pagesOfData = {
  calendar: { page: "indicators", id: "next-figures" },
} as const satisfies Partial<Record<RouteName, { page: RouteName; id: string }>>;

export type PageOfData = keyof typeof pagesOfData;

/** Lists the pages that are made, each with its component, without those that the release has nothing for. */
export function listPatterns(absent: PageOfData[]): { pattern: string; entry: string }[] {
  const made = Object.entries<Route>(routes).filter(([name]) => !absent.some((one) => one === name));
  return made.flatMap(([, { vi, en, entry }]) => [vi, en].flatMap((pattern) => (pattern === null ? [] : [{ pattern, entry }])));
}

/** Lists where the addresses of these pages lead while they are not made: for now, as a later release may have them again. */
export function listRedirects(absent: PageOfData[]): { from: string; to: string }[] {
  return absent.flatMap((name) => {
    const { page, id } = pagesOfData[name];
    return (["vi", "en"] as const).map((lang) => ({ from: routes[name][lang], to: `${routes[page][lang]}#${id}` }));
  });
}

const redirects = new Map(listRedirects(Object.keys(pagesOfData) as PageOfData[]).map(({ from, to }) => [from, to]));

/** Returns where a path without a file leads, with or without the slash at its end; undefined where nothing stands for it. */
export function findRedirect(path: string): string | undefined {
  return redirects.get(path.endsWith("/") ? path : `${path}/`);
}

/** Gives the language of a page by the pattern of its path, as `Astro.routePattern` has it, with or without a slash at its end; throws for one that is not in the table. */
export function langOfRoute(pattern: string): Lang {
  const path = pattern.endsWith("/") ? pattern : `${pattern}/`;
  const route = Object.values<Route>(routes).find(({ vi, en }) => vi === path || en === path);
  if (!route) throw new Error(`No page has the path "${pattern}". Add it to packages/portal/routes.ts.`);
  return route.vi === path ? "vi" : "en";
}
