import { once } from "node:events";
import { appendFileSync, cpSync, createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

const realDataset = fileURLToPath(new URL("../../prisma/data", import.meta.url));
const communeCount = 3321;
/** The middle and the end of ten years. */
const periods = Array.from({ length: 10 }, (_, at) => [`${2016 + at}-06`, `${2016 + at}-12`]).flat();

/**
 * Writes a dataset with `rows` figures into an empty folder: the real one, and on top generated figures of the 34 provinces and their 3,321
 * commune-level units, twice a year over ten years, for as many indicators as it takes. Generated values are for measuring alone.
 */
export async function writeLargeDataset(folder: string, rows: number, version = "9.0.0"): Promise<void> {
  cpSync(realDataset, folder, { recursive: true });
  writeFileSync(join(folder, "release.csv"), `version,date,summary_vi,summary_en\n${version},2026-11-25,Số liệu sinh ra để đo,Generated for measuring\n`);
  const read = (file: string): Record<string, string>[] => parse(readFileSync(join(folder, file), "utf8"), { columns: true });
  const provinces = read("areas.csv").filter(({ scheme }) => scheme === "VN34");
  const header = readFileSync(join(folder, "areas.csv"), "utf8").split("\n")[0]!.split(",");
  const communes = Array.from({ length: communeCount }, (_, at): Record<string, string> => {
    const code = String(at * 3 + 1).padStart(5, "0");
    const province_code = provinces[at % provinces.length]!["code"]!;
    return { scheme: "VN3321", code, slug: `xa-${code}`, name_vi: `Xã ${code}`, name_en: `Commune ${code}`, type: "commune", province_code };
  });
  appendFileSync(join(folder, "areas.csv"), communes.map((commune) => `${header.map((column) => commune[column] ?? "").join(",")}\n`).join(""));

  const areas = [...provinces.map(({ code }) => `VN34,${code}`), ...communes.map(({ code }) => `VN3321,${code}`)];
  const indicators = read("indicators.csv").filter(({ national_only }) => national_only === "no");
  const path = join(folder, "observations.csv");
  let left = rows - read("observations.csv").length;
  if (left > periods.length * indicators.length * areas.length) throw new Error(`${rows} figures are more than this can generate.`);
  const stream = createWriteStream(path, { flags: "a" });
  for (const [month, period] of periods.entries()) {
    for (const { code, unit } of indicators) {
      const lines = areas.slice(0, left).map((area, at) => `${area},${code},${period},stated,${valueOf(unit!, month, at)},exact,A,reported,S153,,\n`);
      left -= lines.length;
      if (!stream.write(lines.join(""))) await once(stream, "drain");
    }
  }
  stream.end();
  await once(stream, "close");
}

function valueOf(unit: string, month: number, at: number): number {
  const spread = (at * 7919 + month * 104729) % 1000;
  return unit === "count" ? spread : spread / 10;
}
