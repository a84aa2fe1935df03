import { ask } from "../../graphql/client.ts";
import { indicatorListQuery } from "../../views/indicator/indicator-list.query.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { loadRelease } from "../../parts/layout/load-release.ts";
import { pageOfProvince } from "../../parts/layout/page-of-province.ts";
import { listPagesOf } from "../../views/province/list-province-pages.ts";
import { regionListQuery } from "../../views/region/region.query.ts";
import { nameInPath } from "../name-in-path.ts";
import { pathToFigures } from "../path-to-data.ts";
import { hasOwnFigures, isOf34, type CitedSubject } from "../view.ts";

/** What every form of a citation says of a view in one release. */
export type CitedView = {
  lang: Lang;
  /** Such as "toso-1.1.0-indicator-teams": the same in either language. */
  id: string;
  title: string;
  version: string;
  /** Day of the release, YYYY-MM-DD. */
  date: string;
  /** Absolute address of the page. */
  page: string;
  /** Whether the page follows the newest release, or is that of this one. */
  pageFollows: boolean;
  /** Absolute address of the figures of this very release, which never change. */
  figures: string;
};

/** Gives what a citation says of a view in the release of this build; `site` is the portal's public address. An unknown view is thrown. */
export async function loadCitedView(lang: Lang, view: CitedSubject, site: URL | string): Promise<CitedView> {
  const { version, date } = await loadRelease();
  return {
    lang,
    id: ["toso", version, ...partsOf(view)].join("-"),
    title: await writeTitle(lang, view),
    version,
    date,
    page: new URL(pathToView(lang, view), site).href,
    pageFollows: true,
    figures: new URL(pathToFigures(version, hasOwnFigures(view) ? view : { kind: "dataset" }, "csv"), site).href,
  };
}

/** Gives what a citation says of one release as a whole, by the page of that release; `date` is its day, YYYY-MM-DD. */
export function citeRelease(lang: Lang, { version, date }: { version: string; date: string }, site: URL | string): CitedView {
  return {
    lang,
    id: `toso-${version}`,
    title: words(lang).citation.title.dataset,
    version,
    date,
    page: new URL(pathTo(lang, { name: "release", version }), site).href,
    pageFollows: false,
    figures: new URL(pathToFigures(version, { kind: "dataset" }, "csv"), site).href,
  };
}

/** Gives the path of the page that is cited for a view; for all of the dataset that is the home page, wherever it was asked for. */
function pathToView(lang: Lang, view: CitedSubject): string {
  switch (view.kind) {
    case "dataset":
      return pathTo(lang, { name: "home" });
    case "picture":
      return pathTo(lang, { name: "picture" });
    case "region":
      return pathTo(lang, { name: "region", slug: view.slug });
    case "indicator":
      return pathTo(lang, { name: isOf34(view) ? "indicatorOf34" : "indicator", code: view.code });
    case "province":
      return pathTo(lang, pageOfProvince(view));
  }
}

function partsOf(view: CitedSubject): string[] {
  if (view.kind === "region") return ["region", view.slug];
  return view.kind === "dataset" ? [] : nameInPath(view).split("/");
}

async function writeTitle(lang: Lang, view: CitedSubject): Promise<string> {
  const { title } = words(lang).citation;
  switch (view.kind) {
    case "dataset":
      return title.dataset;
    case "picture":
      return words(lang).picture.heading;
    case "region": {
      const { regions } = await ask(regionListQuery, {});
      const found = regions.find(({ slug }) => slug === view.slug);
      if (!found) throw new Error(`No region has the slug "${view.slug}".`);
      return title.province(words(lang).region.title(nameOf(lang, found)));
    }
    case "indicator": {
      const { indicators, rates } = await ask(indicatorListQuery, {});
      const found = [...indicators, ...rates].find(({ code }) => code === view.code);
      if (!found) throw new Error(`No indicator or rate has the code "${view.code}".`);
      const isNational = "nationalOnly" in found && found.nationalOnly;
      return (isNational ? title.nation : isOf34(view) ? title.indicatorOf34 : title.indicator)(nameOf(lang, found));
    }
    case "province": {
      const found = (await listPagesOf(view.boundary)).find(({ slug }) => slug === view.slug);
      if (!found) throw new Error(`No province of ${view.boundary} has the slug "${view.slug}".`);
      return title.province(nameProvince(lang, found));
    }
  }
}
