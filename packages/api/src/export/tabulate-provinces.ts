import type { Area, Indicator, Rate } from "@toso/prisma/client";
import { computeRate } from "../domain/compute-rate.ts";
import { findFigure } from "../domain/find-figure.ts";
import { isSummable } from "../domain/resolve-indicator.ts";
import { periodRange } from "../domain/sum-members.ts";
import type { Reading } from "../release/context.ts";
import { optionalPeriod } from "../tables/cells.ts";
import type { Cell, TableRow } from "../tables/cell.ts";
import { describeFigureColumns, type FolderColumn } from "../tables/describe-columns.ts";
import { isSince } from "../tables/format.ts";

const areaNames = ["area_scheme", "area_code", "area_name_vi", "area_name_en"] as const;
const areaColumns = describeFigureColumns(areaNames, { numbers: [], required: areaNames });

/** A column of one measure: its name without that of the measure, words, and what its cells are. */
interface Part {
  ending: string;
  vi: string;
  en: string;
  cell?: FolderColumn["cell"];
  required?: boolean;
}
const period: Part = { ending: "_period", vi: "thời điểm", en: "date", cell: optionalPeriod };
const status: Part = {
  ending: "_status",
  vi: "trạng thái, theo obs_status; O là chưa tìm thấy số liệu",
  en: "status, as obs_status; O: no published figure found",
  required: true,
};
const qualifier: Part = { ending: "_qualifier", vi: "cách nói của nguồn, theo qualifier", en: "wording, as qualifier" };
const source: Part = { ending: "_source", vi: "mã nguồn, dòng trong sources.csv", en: "source, a row of sources.csv" };
// What tells a sum of old provinces from a figure of a new one, and why there is none.
const method: Part = {
  ending: "_method",
  vi: "cách có số liệu, theo method; summed là cộng từ các tỉnh cũ",
  en: "method, as method; summed: added up from the old provinces",
};
const oldestPeriod: Part = {
  ending: "_oldest_period",
  vi: "thời điểm cũ nhất trong các số được cộng",
  en: "date of the oldest figure that was added up",
  cell: optionalPeriod,
};
const missing: Part = { ending: "_missing", vi: "lý do không có số", en: "why there is no value" };
const denominatorPeriod: Part = { ending: "_denominator_period", vi: "thời điểm mẫu số", en: "date of the denominator", cell: optionalPeriod };
const denominatorSource: Part = { ending: "_denominator_source", vi: "nguồn mẫu số", en: "source of the denominator" };

/** A measure that a table has columns for: how it is read, and what stands beside its value and, far to the right, behind it. */
interface Measure {
  code: string;
  nameVi: string;
  nameEn: string;
  useVi: string;
  useEn: string;
  beside: Part[];
  behind: Part[];
  /** Gives the cells of an area by the ending of their columns, the value by "". */
  read: (area: Area) => Promise<Record<string, Cell>>;
}

/**
 * Gives the table of one division with one row a province: first each measure with date and status, what people read, then wording and sources.
 * A measure that no province of the division has a value for has no columns; a value that is missing is null, with status O or M.
 */
export async function tabulateProvinces(reading: Reading, scheme: "VN63" | "VN34"): Promise<{ columns: FolderColumn[]; rows: TableRow[] }> {
  const areas = reading.catalogue.areas.filter((area) => area.scheme === scheme);
  // Files before 3.2.0 do not tell sums; they stay as they were cited.
  const tellsSums = scheme === "VN34" && isSince("3.2.0", reading.release);
  const all = await Promise.all(listMeasures(reading, tellsSums).map(async (measure) => ({ ...measure, cells: await Promise.all(areas.map(measure.read)) })));
  const measures = all.filter(({ cells }) => cells.some((cell) => cell[""] !== null));
  return {
    columns: [
      ...areaColumns,
      ...measures.flatMap((measure) => [describeValue(measure), ...measure.beside.map((part) => describePart(measure, part))]),
      ...measures.flatMap((measure) => measure.behind.map((part) => describePart(measure, part))),
    ],
    rows: areas.map((area, at) => ({
      area_scheme: area.scheme,
      area_code: area.code,
      area_name_vi: area.nameVi,
      area_name_en: area.nameEn,
      ...Object.fromEntries(measures.flatMap(({ code, cells }) => Object.entries(cells[at]!).map(([ending, cell]) => [code + ending, cell]))),
    })),
  };
}

function listMeasures(reading: Reading, tellsSums: boolean): Measure[] {
  const { indicators, rates } = reading.catalogue;
  return [
    ...[...indicators.values()].filter(({ nationalOnly }) => !nationalOnly).map((indicator) => measureOfIndicator(reading, indicator, tellsSums)),
    ...[...rates.values()].map((rate) => measureOfRate(reading, rate, tellsSums)),
  ];
}

const units: Record<string, string> = { count: "số lượng", percent: "phần trăm", index: "điểm" };

function measureOfIndicator(reading: Reading, indicator: Indicator, tellsSums: boolean): Measure {
  const { code, nameVi, nameEn, unit, comparable } = indicator;
  const [sumVi, sumEn] = isSummable(indicator)
    ? ["cộng được giữa các tỉnh", "adds up over provinces"]
    : comparable
      ? ["không cộng giữa các tỉnh", "does not add up over provinces"]
      : ["không cộng và không so sánh giữa các tỉnh", "neither added up over provinces nor compared between them"];
  return {
    code,
    nameVi,
    nameEn,
    useVi: `đơn vị tính: ${units[unit] ?? unit}; ${sumVi}`,
    useEn: `unit: ${unit}; ${sumEn}`,
    beside: [period, status],
    behind: [qualifier, source, ...(tellsSums ? [method, oldestPeriod, missing] : [])],
    read: async (area) => {
      const figure = await findFigure(reading, area, code);
      return {
        "": figure.value,
        _period: figure.period,
        _status: figure.obsStatus,
        _qualifier: figure.qualifier,
        _source: figure.sourceCode,
        ...(tellsSums && {
          _method: figure.method,
          _oldest_period: figure.method === "summed" ? periodRange([figure]).oldestPeriod : null,
          _missing: figure.missing,
        }),
      };
    },
  };
}

function measureOfRate(reading: Reading, rate: Rate, tellsSums: boolean): Measure {
  const { code, nameVi, nameEn } = rate;
  return {
    code,
    nameVi,
    nameEn,
    useVi: `${rate.numerator} / ${rate.denominator} × ${rate.per}; không cộng giữa các tỉnh`,
    useEn: `${rate.numerator} / ${rate.denominator} × ${rate.per}; does not add up over provinces`,
    beside: [period, denominatorPeriod, status],
    behind: [qualifier, source, denominatorSource, ...(tellsSums ? [missing] : [])],
    read: async (area) => {
      const { value, obsStatus, qualifier, missing, numerator, denominator } = await computeRate(reading, area, rate);
      return {
        "": value,
        _period: numerator.period,
        _denominator_period: denominator.period,
        _status: obsStatus,
        _qualifier: qualifier,
        _source: numerator.sourceCode,
        _denominator_source: denominator.sourceCode,
        ...(tellsSums && { _missing: missing }),
      };
    },
  };
}

function describeValue({ code, nameVi, nameEn, useVi, useEn }: Measure): FolderColumn {
  return {
    name: code,
    type: "number",
    titleVi: nameVi,
    titleEn: nameEn,
    descriptionVi: `Số hiển thị: ${nameVi}; ${useVi}. Trống nghĩa là không có số, không phải số 0.`,
    descriptionEn: `Headline figure: ${nameEn}; ${useEn}. Empty means that there is none; it is not 0.`,
    required: false,
  };
}

function describePart({ code, nameVi, nameEn }: Measure, { ending, vi, en, cell, required = false }: Part): FolderColumn {
  const [titleVi, titleEn] = [`${nameVi}: ${vi}`, `${nameEn}: ${en}`];
  return {
    name: code + ending,
    type: "string",
    titleVi,
    titleEn,
    descriptionVi: `${titleVi}.`,
    descriptionEn: `${titleEn}.`,
    required,
    ...(cell && { cell }),
  };
}
