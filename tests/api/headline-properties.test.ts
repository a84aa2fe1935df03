import fc from "fast-check";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, type Row } from "../fixtures/publish-rows.ts";
import { lastDay, ruleByHand } from "../fixtures/rule-by-hand.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

// Two provinces that the merger left alone or not, and counts of theirs: each pair is a set of figures of its own.
const provinces = ["01", "48", "49", "15"];
const counts = ["teams", "members", "population"];
const releaseDay = "2026-01-31"; // that of publishRows
const days = ["2023-06-30", "2024-01-01", "2024-06-29", "2024-12-30", "2025-01-01", "2025-12-31", "2026-01-31", "2026-12-31"];

// Few enough that figures fall upon one day by a year, by a month, by their source and by the release.
const period = fc.constantFrom("2023", "2024", "2024-06", "2024-06-30", "2024-12", "2024-12-31", "2025", "2025-01-01", "2026", "2026-01", "2026-01-31");
const published = fc.constantFrom("", "2023", "2024", "2024-06", "2024-06-29", "2024-12-31", "2025", "2026-01", "2026-01-31", "2026");
const sourcesOf = fc
  .array(fc.record({ kind: fc.constantFrom("official", "press", "mirror"), published }), { minLength: 4, maxLength: 8 })
  .map((some) => some.map((source, at) => ({ id: `S${at + 1}`, ...source })));
const figure = (sources: { id: string }[]) =>
  fc.record({
    area: fc.constantFrom(...provinces).map((code) => `VN63 ${code}`),
    indicator: fc.constantFrom(...counts),
    period,
    basis: fc.constantFrom("stated" as const, "publication" as const, "estimated" as const),
    qualifier: fc.constantFrom("exact" as const, "about" as const, "more_than" as const),
    method: fc.constantFrom("reported" as const, "derived" as const),
    source: fc.constantFrom(...sources.map(({ id }) => id)),
  });
const dataset = sourcesOf.chain((sources) =>
  fc
    .uniqueArray(figure(sources), {
      minLength: 60,
      maxLength: 120,
      size: "max",
      selector: ({ area, indicator, period, source }) => [area, indicator, period, source].join(" "),
    })
    .map((figures) => figures.map((one, at): Required<Pick<Row, "area" | "indicator" | "period" | "basis" | "source">> & Row => ({ ...one, value: at + 1 })))
    .chain((rows) => fc.tuple(fc.constant(sources), fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
);

const writeSources = (sources: { id: string; kind: string; published: string }[]) =>
  [
    "id,publisher,title,url,published,accessed,kind,publisher_en,language",
    ...sources.map(({ id, kind, published }) => `${id},Some office,Report ${id},https://example.org/${id},${published},2026-11-01,${kind},,en`),
    "",
  ].join("\n");

/** Asks for the values of each province and count in the order of the rule, and for those listed, up to a day or in all. */
async function orders(asOf?: string): Promise<Record<string, number[]>> {
  const figures = counts.map((code) => `${code}: figure(indicator: "${code}") { value others { value } }`).join("\n");
  const asked = provinces
    .map((code) => `p${code}: province(code: "${code}", asOf: $asOf) { ${figures} observations(first: 500) { nodes { value } } }`)
    .join("\n");
  const { all, sources, ...answer } = await ask(
    `query ($asOf: Period) { ${asked} all: observations(first: 1000, asOf: $asOf) { nodes { value } } sources(indicator: "teams", asOf: $asOf) { nodes { code } } }`,
    { asOf },
  );
  const valuesOf = (list: any[]) => list.map(({ value }) => value);
  const found: Record<string, number[]> = { all: valuesOf(all.nodes).sort(ascending), sources: sources.nodes.map(({ code }: any) => Number(code.slice(1))) };
  for (const code of provinces) {
    const province = answer[`p${code}`];
    found[`${code} listed`] = valuesOf(province.observations.nodes).sort(ascending);
    for (const count of counts) found[`${code} ${count}`] = valuesOf([province[count], ...province[count].others]).filter((value) => value !== null);
  }
  return found;
}
const ascending = (one: number, other: number) => one - other;

/** Works out the same answers by hand. */
function byHand(sources: { id: string; kind: string; published: string }[], rows: Row[], asOf?: string): Record<string, number[]> {
  const rule = ruleByHand(sources, releaseDay);
  const cells = rows.map(
    (row) => ({ ...row, period_basis: row.basis!, source_id: row.source!, value: String(row.value) }) as unknown as Record<string, string>,
  );
  const valuesOf = (some: Record<string, string>[]) => some.map(({ value }) => Number(value));
  const known = rule.order(cells, asOf);
  const codes = known.filter(({ indicator }) => indicator === "teams").map(({ source_id }) => Number(source_id!.slice(1)));
  const found: Record<string, number[]> = { all: valuesOf(known).sort(ascending), sources: [...new Set(codes)].sort(ascending) };
  for (const code of provinces) {
    const own = known.filter(({ area }) => area === `VN63 ${code}`);
    found[`${code} listed`] = valuesOf(own).sort(ascending);
    for (const count of counts) found[`${code} ${count}`] = valuesOf(own.filter(({ indicator }) => indicator === count));
  }
  return found;
}

test("whatever the figures, headline, others and lists up to any day are those worked out by hand, in whatever order the rows stand in the file", async () => {
  await fc.assert(
    fc.asyncProperty(dataset, async ([sources, rows, shuffled]) => {
      const changes = { "sources.csv": writeSources(sources) };
      await publishRows(database, rows, changes);
      for (const day of [undefined, ...days]) expect(await orders(day), `up to ${day}`).toEqual(byHand(sources, rows, day && lastDay(day)));
      const before = await orders();
      // Another number for each row: what was first in the file is so no more.
      await publishRows(database, [], changes);
      await publishRows(database, shuffled, changes);
      expect(await orders()).toEqual(before);
    }),
    { numRuns: 4, seed: 34 },
  );
});
