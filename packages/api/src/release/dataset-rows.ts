import type { DatasetRows } from "../tables/columns.ts";
import { skills as skillsTable } from "../tables/skills.ts";
import type { Catalogue } from "./catalogue.ts";
import { criteriaRows } from "./criteria-rows.ts";

/** Turns the catalogue of a release back into the rows of the dataset it was published from, in the order it keeps: the inverse of `describeCatalogue`. */
export function datasetRows(catalogue: Catalogue): DatasetRows {
  const { release, areas, lineages, borders, skills, indicators, rates, sources, practices, honours, calendar } = catalogue;
  const listed = areas.filter(({ scheme }) => scheme !== "VN" && scheme !== "REGION");
  type ListedScheme = "VN63" | "VN34" | "VN3321";
  return {
    "release.csv": [{ version: release.version, date: release.date, summary_vi: release.summaryVi, summary_en: release.summaryEn }],
    "areas.csv": listed.map((area) => ({
      scheme: area.scheme as ListedScheme,
      code: area.code,
      iso_3166_2: area.iso,
      slug: area.slug,
      name_vi: area.nameVi,
      name_en: area.nameEn,
      type: area.kind as "municipality" | "province" | "commune" | "ward" | "special_zone",
      region_code: area.regionCode,
      area_km2_2023: area.areaKm2,
      districts_2023_04: area.districts,
      communes_2023_04: area.communes,
      valid_from: area.validFrom,
      valid_to: area.validTo,
      province_code: area.provinceCode,
    })),
    "regions.csv": areas
      .filter(({ scheme }) => scheme === "REGION")
      .sort((one, other) => one.nameOrder - other.nameOrder)
      .map((region) => ({ code: region.code, name_vi: region.nameVi, name_en: region.nameEn, order: region.nameOrder })),
    "area_lineage.csv": lineages.map((step) => ({
      from_scheme: step.fromScheme as "VN63" | "VN34",
      from_code: step.fromCode,
      to_scheme: step.toScheme as "VN63" | "VN34",
      to_code: step.toCode,
      date: step.date,
      change: step.change,
      decree: step.decree,
    })),
    "area_aliases.csv": listed.flatMap((area) => area.aliases.map((alias) => ({ scheme: area.scheme as ListedScheme, code: area.code, alias }))),
    "area_borders.csv": borders.map((border) => ({ scheme: "VN63", code: border.code, neighbour_code: border.neighbourCode, border_km: border.km })),
    "skills.csv": [...skills.values()].map(skillsTable.restore),
    "indicators.csv": [...indicators.values()].map((indicator) => ({
      code: indicator.code,
      topic: indicator.topic,
      skill: indicator.foundation ? "foundation" : indicator.skillCode,
      unit: indicator.unit as "count" | "percent" | "index",
      decimals: indicator.decimals,
      aggregation: indicator.aggregation,
      direction: indicator.direction,
      comparable: indicator.comparable,
      name_vi: indicator.nameVi,
      name_en: indicator.nameEn,
      definition_vi: indicator.definitionVi,
      definition_en: indicator.definitionEn,
      series_break: indicator.seriesBreak,
      national_only: indicator.nationalOnly,
      base_indicator: indicator.baseCode,
    })),
    "rates.csv": [...rates.values()].map((rate) => ({
      code: rate.code,
      numerator: rate.numerator,
      denominator: rate.denominator,
      per: rate.per,
      decimals: rate.decimals,
      direction: rate.direction,
      name_vi: rate.nameVi,
      name_en: rate.nameEn,
      formula_vi: rate.formulaVi,
      formula_en: rate.formulaEn,
    })),
    "sources.csv": [...sources.values()].map((source) => ({
      id: source.code,
      publisher: source.publisher,
      title: source.title,
      url: source.url,
      published: source.published,
      accessed: source.accessed,
      kind: source.kind,
    })),
    "practices.csv": practices.map((practice) => ({
      area_code: practice.areaCode,
      title_vi: practice.titleVi,
      title_en: practice.titleEn,
      summary_vi: practice.summaryVi,
      summary_en: practice.summaryEn,
      skill: practice.skillCode,
      year: practice.year,
      source_publisher: practice.sourcePublisher,
      source_url: practice.sourceUrl,
    })),
    "calendar.csv": calendar.map((entry) => ({
      indicator: entry.indicatorCode,
      expected: entry.expected,
      basis: entry.basis,
      note_vi: entry.noteVi,
      note_en: entry.noteEn,
      source_publisher: entry.sourcePublisher,
      source_url: entry.sourceUrl,
      accessed: entry.accessed,
    })),
    "honours.csv": honours.map((honour) => ({
      area_scheme: honour.areaScheme as "VN63" | "VN34",
      area_code: honour.areaCode,
      date: honour.date,
      title_vi: honour.titleVi,
      title_en: honour.titleEn,
      awarded_by_vi: honour.awardedByVi,
      awarded_by: honour.awardedByEn,
      basis_vi: honour.basisVi,
      basis_en: honour.basisEn,
      for_teams: honour.forTeams,
      source_publisher: honour.sourcePublisher,
      source_url: honour.sourceUrl,
    })),
    ...criteriaRows(catalogue),
  };
}
