import { ask } from "../../graphql/client.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { indicatorMeasureQuery } from "../../parts/map/measure.query.ts";
import { listedProvincesQuery } from "../../parts/search/listed-provinces.query.ts";
import { rowsOfRate, writeFigureRows, type FigureRow } from "../../reuse/download/write-figure-rows.ts";
import { loadIndicator } from "./load-indicator.ts";

/**
 * Writes an indicator or a rate of the 34 provinces as CSV, as `writeFigureRows` does; a province without a figure has a row that says why. One that the merger left
 * as it was stands under its code of today, whichever its source wrote. An unknown code is thrown.
 */
export async function writeFiguresOf34(code: string): Promise<string> {
  const { provinces } = await ask(listedProvincesQuery, { boundary: "VN34" });
  const areas = new Map(provinces.nodes.map((province) => [province.code, { ...province, scheme: "VN34" }]));
  const rows = (await listRows(code)).flatMap(({ province, rows: own }) => own.map((row) => ({ ...row, area: areas.get(province)! })));
  return writeFigureRows(rows, pathTo("vi", { name: "indicatorOf34", code }));
}

async function listRows(code: string): Promise<{ province: string; rows: FigureRow[] }[]> {
  const { measure } = await loadIndicator(code, "vi", undefined, "VN34");
  if (measure.isRate) return measure.provinces.map(({ code: province, rate }) => ({ province, rows: rate ? rowsOfRate(rate) : [] }));
  const { indicator } = await ask(indicatorMeasureQuery, { code, boundary: "VN34" });
  return indicator!.provinceFigures.map(({ province, figure }) => ({ province: province.code, rows: [{ area: figure.area, indicator: code, figure }] }));
}
