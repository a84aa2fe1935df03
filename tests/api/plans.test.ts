import { beforeAll, expect, test } from "vitest";
import { openExplainer } from "../database/explain-statements.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openServed } from "./ask.ts";

const database = await openTestDatabase("dataset", { statements: true });
const explain = openExplainer(database);
const { ask } = await openServed(database);
const unique = "Observation_areaScheme_areaCode_indicatorCode_periodEnd_per_key";
const byIndicator = "Observation_indicatorCode_areaScheme_idx";

// As many figures of communes as a service has that takes them in: a table that fits on a page is read whole, with or without an index.
beforeAll(async () => {
  const [{ communes }] = await database.prisma.$queryRaw<[{ communes: number }]>`
    WITH added AS (
      INSERT INTO "Observation" ("areaScheme", "areaCode", "indicatorCode", period, "periodEnd", "periodBasis", value, qualifier, "obsStatus", method, "sourceCode", "addedReleaseId")
      SELECT 'VN3321', lpad(unit::text, 5, '0'), indicator, year::text, year || '-12-31', 'stated', unit, 'exact', 'A', 'reported', (SELECT min(code) FROM "Source"), 1
      FROM generate_series(1, 2000) unit, generate_series(2020, 2024) year, unnest(ARRAY['teams', 'members']) indicator RETURNING 1)
    SELECT count(*)::int AS communes FROM added`;
  expect(communes).toBe(20_000);
});

const figure = "value unit periodEnd obsStatus source { title } disagreement { lowest highest }";
const wholeMap = `{ indicator(code: "teams") { provinceFigures { province { code nameVi } figure { ${figure} } } } }`;
const everything = `{ provinces { nodes { code teams { ${figure} } members { ${figure} } skills { indicators { figure { ${figure} } } } } } }`;

test.each([
  ["right after the figures came in", false],
  ["with the statistics of a database that was used for a while", true],
])("no statement of the whole map reads all figures, %s", async (_when, analyse) => {
  if (analyse) await database.prisma.$executeRaw`ANALYZE "Observation"`;
  for (const query of [wholeMap, everything]) {
    await ask(query);
    const explained = await explain(() => ask(query));
    expect(explained.length).toBe(1);
    for (const { sql, plan } of explained) {
      const text = plan.join("\n");
      expect(text, sql).not.toMatch(/Seq Scan on "Observation"/);
      expect(text, sql).toMatch(new RegExp(`(using|on) "(${unique}|${byIndicator})"`));
    }
  }
});
