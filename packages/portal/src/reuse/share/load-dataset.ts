import { ask } from "../../graphql/client.ts";
import { listProvincesOf, type ListedPage } from "../../views/province/list-province-pages.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { groupFigures } from "../../views/province/group-figures.ts";
import { loadProvince } from "../../views/province/load-province.ts";
import type { View } from "../view.ts";
import { datasetQuery, type DatasetFacts } from "./dataset.query.ts";

/** What a view of the dataset covers. */
export interface ViewedDataset {
  version: string;
  /** Day of this release, YYYY-MM-DD. */
  date: string;
  /** Day of the first release, YYYY-MM-DD. */
  firstDate: string;
  /** What is measured, in the order of the dataset; of a province only what it has a figure for. `unit` as the API gives it, "rate" for a rate. */
  variables: { code: string; nameVi: string; nameEn: string; unit: string }[];
  /** First and last period of its figures, YYYY, YYYY-MM or YYYY-MM-DD; null where there is no figure. */
  periods: { oldest: string; newest: string } | null;
  /** Addresses of its sources, each once; empty for the whole dataset, which has a page of sources, and for a rate. */
  sources: string[];
  /** The province of today that an old one became part of; null for the other views and where the merger left it as it was. */
  within: PresentProvince | null;
  /** ISO 3166-2 code of its province; null for the other views. */
  iso: string | null;
}

type PresentProvince = ListedPage["presentProvince"];
type Indicator = DatasetFacts["indicators"][number];
type Dated = Indicator["nationalFigure"];

/** Loads what a view covers; throws where nothing was published. */
export async function loadDataset(view: View): Promise<ViewedDataset> {
  const { release, releases, indicators, rates } = await ask(datasetQuery, {});
  if (!release) throw new Error("Nothing has been published: a page cannot say which dataset it shows.");
  const rate = view.kind === "indicator" ? rates.find(({ code }) => code === view.code) : undefined;
  const measured =
    view.kind === "province" && view.boundary === "VN34"
      ? await listPublished(view)
      : indicators.map((indicator) => ({ indicator, figures: listFigures(indicator, view) })).filter(({ figures }) => figures.length > 0);
  const figures = measured.flatMap((one) => one.figures);
  const { oldestPeriod, newestPeriod } = rate?.distribution ?? {};
  return {
    version: release.version,
    date: release.date,
    firstDate: releases.map(({ date }) => date).reduce((first, date) => (date < first ? date : first)),
    variables: rate ? [{ ...rate, unit: "rate" }] : measured.map(({ indicator }) => indicator),
    periods: rate ? spanPeriods([oldestPeriod, newestPeriod]) : spanPeriods(figures.map(({ period }) => period)),
    sources: view.kind === "dataset" ? [] : [...new Set(figures.flatMap(({ source }) => source?.url ?? []))],
    within: view.kind === "province" && view.boundary === "VN63" ? await findPresent(view.code) : null,
    iso:
      view.kind === "province" && view.boundary === "VN63"
        ? (indicators[0]?.provinceFigures.find(({ province }) => province.code === view.code)?.province.iso ?? null)
        : null,
  };
}

/** Lists what one of the 34 published itself; where that is nothing, the sums of its old provinces that its page shows. */
async function listPublished(province: AddressedProvince) {
  const { province: page } = await loadProvince(province);
  const published = groupFigures(page);
  const sums = [page.teams, page.members, ...page.context.map(({ figure }) => figure)].filter(({ value }) => value !== null);
  const groups = published.length > 0 ? published : sums.map((figure) => ({ indicator: figure.indicator, figures: [figure] }));
  return groups.map(({ indicator, figures }) => ({ indicator: { ...indicator, unit: figures[0]!.unit }, figures }));
}

async function findPresent(code: string): Promise<PresentProvince | null> {
  const old = (await listProvincesOf("VN63")).find((province) => province.code === code)!;
  return old.successors.some(({ change }) => change === "MERGED") ? old.presentProvince : null;
}

function listFigures(indicator: Indicator, view: View): { period: string | null; source: { url: string | null } | null }[] {
  const { provinceFigures, provinceFiguresSince2025, nationalFigure } = indicator;
  if (view.kind === "indicator" && view.code !== indicator.code) return [];
  const headlines: Dated[] =
    view.kind === "province"
      ? provinceFigures.filter(({ province }) => province.code === view.code).map(({ figure }) => figure)
      : [nationalFigure, ...provinceFigures.map(({ figure }) => figure), ...provinceFiguresSince2025.map(({ figure }) => figure)];
  return headlines.flatMap((figure) => [figure, ...figure.others]).filter(({ period }) => period !== null);
}

// A year begins before its months and ends after them: 2024 lies before 2024-06 as the oldest, and after it as the newest.
function spanPeriods(periods: (string | null | undefined)[]): ViewedDataset["periods"] {
  const known = periods.filter((period) => typeof period === "string");
  if (known.length === 0) return null;
  const begin = (period: string) => `${period}-00-00`.slice(0, 10);
  const end = (period: string) => `${period}-99-99`.slice(0, 10);
  return {
    oldest: known.reduce((oldest, period) => (begin(period) < begin(oldest) ? period : oldest)),
    newest: known.reduce((newest, period) => (end(period) > end(newest) ? period : newest)),
  };
}
