import type { Dataset, ObservationLine } from "./csv/read-dataset.ts";
import { endOfPeriod } from "../tables/period.ts";
import { describeCriteria } from "./describe-criteria.ts";
import { skills } from "../tables/skills.ts";
import type { Row } from "./row.ts";

/** Turns the rows of a dataset, all files but observations.csv, into rows of the database for the release `releaseId`. */
export function describeCatalogue(dataset: Dataset, releaseId: number) {
  const rows = <File extends keyof Dataset>(file: File) => dataset[file];
  const alphabet = new Intl.Collator("vi");
  const nameOrder = (scheme: string) => {
    const names = rows("areas.csv")
      .filter((area) => area.scheme === scheme)
      .map((area) => area.name_vi)
      .sort(alphabet.compare);
    return new Map(names.map((name, at) => [name, at]));
  };
  const orders = { VN63: nameOrder("VN63"), VN34: nameOrder("VN34"), VN3321: nameOrder("VN3321") };
  const aliases = Map.groupBy(rows("area_aliases.csv"), ({ scheme, code }) => `${scheme} ${code}`);

  const nation: Row<"Area"> = {
    releaseId,
    scheme: "VN",
    code: "VN",
    iso: "VN",
    slug: "viet-nam",
    nameVi: "Việt Nam",
    nameEn: "Viet Nam",
    kind: "nation",
    nameOrder: 0,
  };
  const regions = rows("regions.csv").map((region): Row<"Area"> => ({
    releaseId,
    scheme: "REGION",
    code: region.code,
    slug: slugOf(region.name_en),
    nameVi: region.name_vi,
    nameEn: region.name_en,
    kind: "region",
    nameOrder: region.order,
  }));
  const provinces = rows("areas.csv").map((area): Row<"Area"> => ({
    releaseId,
    scheme: area.scheme,
    code: area.code,
    iso: area.iso_3166_2,
    slug: area.slug,
    nameVi: area.name_vi,
    nameEn: area.name_en,
    kind: area.type,
    regionCode: area.region_code,
    provinceCode: area.province_code,
    areaKm2: area.area_km2_2023,
    communes: area.communes_2023_04,
    districts: area.districts_2023_04,
    validFrom: area.valid_from,
    validTo: area.valid_to,
    nameOrder: orders[area.scheme].get(area.name_vi) ?? 0,
    aliases: (aliases.get(`${area.scheme} ${area.code}`) ?? []).map(({ alias }) => alias),
  }));
  return {
    areas: [nation, ...regions, ...provinces],
    lineages: rows("area_lineage.csv").map((step): Row<"Lineage"> => ({
      releaseId,
      fromScheme: step.from_scheme,
      fromCode: step.from_code,
      toScheme: step.to_scheme,
      toCode: step.to_code,
      date: step.date,
      change: step.change,
      decree: step.decree,
    })),
    ...describeCriteria(dataset, releaseId),
    borders: rows("area_borders.csv").map((border): Row<"Border"> => ({
      releaseId,
      scheme: border.scheme,
      code: border.code,
      neighbourCode: border.neighbour_code,
      km: border.border_km,
    })),
    skills: rows("skills.csv").map((row, at) => ({ releaseId, ...skills.store(row, at) })),
    indicators: rows("indicators.csv").map((indicator, at): Row<"Indicator"> => ({
      releaseId,
      code: indicator.code,
      order: at + 1,
      topic: indicator.topic,
      skillCode: indicator.skill === "foundation" ? null : indicator.skill,
      foundation: indicator.skill === "foundation",
      unit: indicator.unit,
      decimals: indicator.decimals,
      aggregation: indicator.aggregation,
      direction: indicator.direction,
      comparable: indicator.comparable,
      nationalOnly: indicator.national_only,
      baseCode: indicator.base_indicator,
      nameVi: indicator.name_vi,
      nameEn: indicator.name_en,
      definitionVi: indicator.definition_vi,
      definitionEn: indicator.definition_en,
      seriesBreak: indicator.series_break,
    })),
    rates: rows("rates.csv").map((rate, at): Row<"Rate"> => ({
      releaseId,
      code: rate.code,
      order: at + 1,
      numerator: rate.numerator,
      denominator: rate.denominator,
      per: rate.per,
      decimals: rate.decimals,
      direction: rate.direction,
      nameVi: rate.name_vi,
      nameEn: rate.name_en,
      formulaVi: rate.formula_vi,
      formulaEn: rate.formula_en,
    })),
    sources: rows("sources.csv").map((source): Row<"Source"> => ({
      releaseId,
      code: source.id,
      publisher: source.publisher,
      title: source.title,
      url: source.url,
      published: source.published,
      accessed: source.accessed,
      kind: source.kind,
    })),
    practices: rows("practices.csv").map((practice, at): Row<"Practice"> => ({
      releaseId,
      order: at + 1,
      areaCode: practice.area_code,
      titleVi: practice.title_vi,
      titleEn: practice.title_en,
      summaryVi: practice.summary_vi,
      summaryEn: practice.summary_en,
      skillCode: practice.skill,
      year: practice.year,
      sourcePublisher: practice.source_publisher,
      sourceUrl: practice.source_url,
    })),
    calendar: rows("calendar.csv").map((entry, at): Row<"CalendarEntry"> => ({
      releaseId,
      order: at + 1,
      indicatorCode: entry.indicator,
      expected: entry.expected,
      basis: entry.basis,
      noteVi: entry.note_vi,
      noteEn: entry.note_en,
      sourcePublisher: entry.source_publisher,
      sourceUrl: entry.source_url,
      accessed: entry.accessed,
    })),
    honours: rows("honours.csv").map((honour, at): Row<"Honour"> => ({
      releaseId,
      order: at + 1,
      areaScheme: honour.area_scheme,
      areaCode: honour.area_code,
      date: honour.date,
      titleVi: honour.title_vi,
      titleEn: honour.title_en,
      awardedByVi: honour.awarded_by_vi,
      awardedByEn: honour.awarded_by,
      basisVi: honour.basis_vi,
      basisEn: honour.basis_en,
      forTeams: honour.for_teams,
      sourcePublisher: honour.source_publisher,
      sourceUrl: honour.source_url,
    })),
  };
}

/** An observation as the database takes it, before it knows its release. */
export type ObservationRow = Omit<Row<"Observation">, "id" | "addedReleaseId" | "replacedReleaseId">;

/** Turns a row of observations.csv into a row of the database. */
export function describeObservation(row: ObservationLine): ObservationRow {
  return {
    areaScheme: row.area_scheme,
    areaCode: row.area_code,
    indicatorCode: row.indicator,
    period: row.period,
    periodEnd: endOfPeriod(row.period),
    periodBasis: row.period_basis,
    value: row.value,
    qualifier: row.qualifier,
    obsStatus: row.obs_status,
    method: row.method,
    sourceCode: row.source_id,
    noteVi: row.note_vi,
    noteEn: row.note,
  };
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-");
}
