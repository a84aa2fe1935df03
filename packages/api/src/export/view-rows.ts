import type { Area, Indicator, Rate, Release } from "@toso/prisma/client";
import type { Figure } from "../domain/figure.ts";
import type { ReleaseObservation } from "../release/observation/read-by-keys.ts";
import { findDisagreement } from "../domain/find-disagreement.ts";
import { findFigure } from "../domain/find-figure.ts";
import { computeRate } from "../domain/compute-rate.ts";
import type { Reading } from "../release/context.ts";
import type { TableRow } from "../tables/cell.ts";
import { describeFigureColumns, type FolderColumn } from "../tables/describe-columns.ts";
import { listsBothDivisions } from "./both-divisions.ts";
import { noteMembers } from "./note-members.ts";
import { addDayColumns, givesDays } from "./period-days.ts";

const names = [
  "area_scheme",
  "area_code",
  "area_name_vi",
  "area_name_en",
  "indicator",
  "indicator_name_vi",
  "indicator_name_en",
  "is_headline",
  "value",
  "unit",
  "period",
  "period_basis",
  "qualifier",
  "obs_status",
  "method",
  "missing",
  "disagreement_lowest",
  "disagreement_highest",
  "numerator",
  "numerator_value",
  "numerator_period",
  "numerator_source_id",
  "denominator",
  "denominator_value",
  "denominator_period",
  "denominator_source_id",
  "source_id",
  "source_kind",
  "source_publisher",
  "source_title",
  "source_url",
  "source_published",
  "note_vi",
  "note",
  "release",
] as const;
const numbers = ["value", "disagreement_lowest", "disagreement_highest", "numerator_value", "denominator_value"] as const;
const required = names.filter((name) => /^area|^indicator|^(is_headline|unit|obs_status|release)$/.test(name));

/** Gives the columns of the tables of one indicator or one province in the folder of a release. */
export function viewColumnsIn(release: Release): FolderColumn[] {
  const columns = describeFigureColumns(names, { numbers, required });
  return givesDays(release) ? addDayColumns(columns) : columns;
}

const empty: TableRow = Object.fromEntries(names.map((name) => [name, null]));

/** Gives the rows of one area and indicator: the headline figure first, or the row that says why there is none, then the other figures, best first. */
export async function indicatorRows(reading: Reading, area: Area, indicator: Indicator): Promise<TableRow[]> {
  const figure = await findFigure(reading, area, indicator.code);
  const others = figure.others ?? [];
  const disagreement = findDisagreement(figure, others, reading.catalogue);
  const about = { ...empty, ...describeArea(area), ...describeMeasure(indicator, indicator.unit), release: reading.release.version };
  const note = listsBothDivisions(reading.release) ? noteMembers(figure) : null;
  const headline = {
    ...about,
    ...describeFigure(reading, figure),
    ...(note && { note_vi: note.vi, note: note.en }),
    is_headline: true,
    missing: figure.missing,
    disagreement_lowest: disagreement?.lowest ?? null,
    disagreement_highest: disagreement?.highest ?? null,
  };
  return [headline, ...others.map((other) => ({ ...about, ...describeFigure(reading, other), is_headline: false }))];
}

/** Gives the row of one area and rate, with both its parts and their dates; without a value it says why. */
export async function rateRow(reading: Reading, area: Area, rate: Rate): Promise<TableRow> {
  const { value, obsStatus, qualifier, missing, numerator, denominator } = await computeRate(reading, area, rate);
  return {
    ...empty,
    ...describeArea(area),
    ...describeMeasure(rate, `per ${rate.per} ${rate.denominator}`),
    is_headline: true,
    value,
    period: numerator.period,
    qualifier,
    obs_status: obsStatus,
    method: value === null ? null : "computed",
    missing,
    numerator: rate.numerator,
    numerator_value: numerator.value,
    numerator_period: numerator.period,
    numerator_source_id: numerator.sourceCode,
    denominator: rate.denominator,
    denominator_value: denominator.value,
    denominator_period: denominator.period,
    denominator_source_id: denominator.sourceCode,
    release: reading.release.version,
  };
}

function describeArea({ scheme, code, nameVi, nameEn }: Area): TableRow {
  return { area_scheme: scheme, area_code: code, area_name_vi: nameVi, area_name_en: nameEn };
}

function describeMeasure({ code, nameVi, nameEn }: Indicator | Rate, unit: string): TableRow {
  return { indicator: code, indicator_name_vi: nameVi, indicator_name_en: nameEn, unit };
}

function describeFigure({ catalogue }: Reading, figure: Figure | ReleaseObservation): TableRow {
  const source = figure.sourceCode ? catalogue.sources.get(figure.sourceCode) : undefined;
  return {
    value: figure.value,
    period: figure.period,
    period_basis: figure.periodBasis,
    qualifier: figure.qualifier,
    obs_status: figure.obsStatus,
    method: figure.method,
    source_id: figure.sourceCode,
    source_kind: source?.kind ?? null,
    source_publisher: source?.publisher ?? null,
    source_title: source?.title ?? null,
    source_url: source?.url ?? null,
    source_published: source?.published ?? null,
    note_vi: figure.noteVi,
    note: figure.noteEn,
  };
}
