import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate, openDatabase } from "@toso/api/database";
import { publishDirectory } from "@toso/api/publish";
import { buildYoga } from "@toso/api/server";
import { median } from "./median.ts";

/** What a query takes beside what it costs. */
export interface Price {
  name: string;
  points: number;
  /** Processor time of this process for an answer that is made anew, embedded database included, in milliseconds; the median of the rounds. */
  work: number;
  bytes: number;
  /** Microseconds of processor time for a point. */
  perPoint: number;
}

const figure = "value unit period qualifier obsStatus method missing ageInMonths source { code publisher title url kind }";
const dates = Array.from({ length: 20 }, (_, place) => `${2024 + Math.floor(place / 12)}-${String(1 + (place % 12)).padStart(2, "0")}`);
/** The root field twenty times, each at a date of its own. */
const atTwentyDates = (field: (asOf: string) => string) => `{ ${dates.map((day, place) => `a${place}: ${field(`asOf: "${day}"`)}`).join(" ")} }`;
const six = '["48", "01", "79", "46", "31", "92"]';

/** Each root field at its dearest: as many as one query may have, each of another date, so that none can use what another has read. */
export const dearest: Record<string, string> = {
  provinces: `{ provinces { nodes { code slug nameVi nameEn region { code } ${["teams", "members"].map((name) => `${name} { ${figure} }`).join(" ")} } } }`,
  "provinces at twenty dates": atTwentyDates((asOf) => `provinces(${asOf}) { nodes { code teams { value } } }`),
  "provinces, their pages of figures": "{ provinces(first: 50) { nodes { observations(first: 10) { nodes { value period } } } } }",
  "provinces, searched": atTwentyDates((asOf) => `provinces(search: "quang", ${asOf}) { nodes { code } }`),
  province: atTwentyDates(
    (asOf) => `province(code: "48", ${asOf}) { teams { ${figure} } foundation { figure { value } } skills { indicators { figure { value } } } }`,
  ),
  regions: atTwentyDates((asOf) => `regions(${asOf}) { code teams { value } foundation { figure { value } } }`),
  nation: atTwentyDates((asOf) => `nation(${asOf}) { teams { ${figure} } foundation { figure { value } } }`),
  indicators: `{ indicators { code provinceFigures { figure { ${figure} } } } }`,
  "indicators, of the 34": `{ indicators { code provinceFigures(boundary: VN34) { figure { value summedFrom { figures { value } } } } } }`,
  "indicators, their distributions": "{ indicators { distribution { median lowest highest } } }",
  indicator: atTwentyDates((asOf) => `indicator(code: "members", ${asOf}) { distribution { median } provinceFigures { figure { value } } }`),
  rates: atTwentyDates((asOf) => `rates(${asOf}) { code provinceRates { rate { value } } }`),
  ranking: atTwentyDates((asOf) => `ranking(indicator: "members", ${asOf}) { places { rank } }`),
  "ranking of a rate": atTwentyDates((asOf) => `ranking(indicator: "teams_per_10k_inhabitants", ${asOf}) { provinceCount }`),
  "ranking, with all of each place": atTwentyDates(
    (asOf) => `ranking(indicator: "members", ${asOf}) { places { rank measured { value province { code nameVi nameEn } } } cautions { kind } }`,
  ),
  reconciliation: atTwentyDates((asOf) => `reconciliation(indicator: "members", ${asOf}) { sum share }`),
  comparison: atTwentyDates((asOf) => `comparison(provinces: ${six}, ${asOf}) { measures { provinces { value } } }`),
  peers: atTwentyDates((asOf) => `peers(province: "48", strategy: SIMILAR_POPULATION, count: 20, ${asOf}) { peers { ratio } verdicts { median } }`),
  group: atTwentyDates((asOf) => `group(provinces: ${six}, ${asOf}) { sum(indicator: "members") { value } rates { rates { value } } }`),
  scorecard: atTwentyDates((asOf) => `scorecard(province: "48", set: "sample-published-figures", ${asOf}) { criteria { points } }`),
  whatItWouldTake: atTwentyDates((asOf) => `whatItWouldTake(province: "48", measure: "members_per_100_inhabitants", level: 2, ${asOf}) { needed more }`),
  sources: "{ sources { nodes { code title publisher url kind } } }",
  lineage: "{ lineage { date decree change from { code } to { code } } }",
  targets:
    "{ targets { code nameVi } practices { titleVi } criteriaSets { code criteria { nameVi } } honours { titleVi } skills { code indicators { code } } }",
  changes: "{ changes(first: 100) { totalCount nodes { kind period area { code } before { value } after { value } } } }",
  "a release, how much it changed": "{ release { changeCount { added } } }",
  "releases, how much they changed": "{ releases { changeCount { added corrected removed } } }",
  schema: "{ __schema { types { name kind fields { name description args { name description type { name } } type { name kind } } } } }",
};

/** Publishes the dataset into a fresh embedded database and measures what these queries take, each a question of its own. */
export async function* measurePrices(queries = dearest, rounds = 5): AsyncGenerator<Price> {
  const folder = mkdtempSync(join(tmpdir(), "toso-prices-"));
  const database = await openDatabase({ directory: join(folder, "database") });
  try {
    await migrate(database);
    await publishDirectory(database.prisma, fileURLToPath(new URL("../../prisma/data", import.meta.url)));
    const yoga = buildYoga(database);
    for (const [name, query] of Object.entries(queries)) {
      const work: number[] = [];
      let points = 0;
      let bytes = 0;
      for (let round = 0; round <= rounds; round += 1) {
        const body = JSON.stringify({ query: `${query} #${round}` });
        const before = process.cpuUsage();
        const response = await yoga.fetch("http://localhost/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
        const text = await response.text();
        const { user, system } = process.cpuUsage(before);
        const { errors, extensions } = JSON.parse(text);
        if (errors) throw new Error(`${name}: ${errors[0].message}`);
        points = extensions.cost.requested;
        bytes = text.length;
        // The first one warms up what all use.
        if (round > 0) work.push((user + system) / 1000);
      }
      yield { name, points, work: median(work), bytes, perPoint: (1000 * median(work)) / points };
    }
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
