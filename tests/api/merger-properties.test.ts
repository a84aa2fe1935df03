import fc from "fast-check";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishToday, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

// Hà Nội and Huế came through unchanged; Lào Cai and Đà Nẵng were each made of two.
const old = ["01", "46", "10", "15", "48", "49"];
const places = [...old.map((code) => `VN63 ${code}`), "VN34 15", "VN34 48"];
const newOnes = ["01", "15", "46", "48"];
const lastDay = "2025-06-30";

const figure = fc.record({
  area: fc.constantFrom(...places),
  indicator: fc.constantFrom("teams" as const, "members" as const),
  period: fc.constantFrom("2024-12", "2025-06", "2025-06-30", "2025-07-01", "2025-07", "2025", "2025-12"),
  basis: fc.constantFrom("stated" as const, "estimated" as const),
  value: fc.integer({ min: 1, max: 50 }),
});
const national = fc.constantFrom<Row[]>([], [{ area: "VN VN", value: 100, period: "2024-12" }], [{ area: "VN VN", value: 100, period: "2025-12" }]);
const dataset = fc
  .uniqueArray(figure, { minLength: 12, maxLength: 40, size: "max", selector: ({ area, indicator, period }) => `${area} ${indicator} ${period}` })
  .chain((figures) => fc.tuple(fc.constant<Row[]>(figures), national));
// So alike that all are peers of one another.
const inhabitants = old.map((code): Row => ({
  area: `VN63 ${code}`,
  indicator: "population",
  period: "2025",
  value: code === "01" || code === "46" ? 200 : 100,
}));

const fields = "value periodEnd method area { scheme }";
const rate = `{ value missing numerator { ${fields} } denominator { ${fields} } }`;
const rates = `membersPerTeam ${rate} teamsPerCommune ${rate} teamsPer10kInhabitants ${rate}`;
const all = `[${newOnes.map((code) => `"${code}"`).join(", ")}]`;
const verdictOf = (code: string) =>
  `v${code}: peers(province: "${code}", boundary: VN34, strategy: SIMILAR_POPULATION) { verdicts(measures: ["teams", "teams_per_10k_inhabitants"]) {
    standing withheld peersWithFigure median own { value figure { ${fields} } } peers { value figure { ${fields} } } } }`;
const comparison = `{ comparison(provinces: ${all}, boundary: VN34, measures: ["teams_per_10k_inhabitants"]) { measures { cautions { kind } } } }`;
const query = `{
  old: provinces(first: 100) { nodes { code ${rates} } }
  new: provinces(boundary: VN34, first: 100) { nodes { code ${rates} teams { ${fields} } } }
  group(provinces: ${all}, boundary: VN34) {
    sum(indicator: "teams") { value missing valueOfKnown figures { ${fields} } }
    rates { definition { code } value valueOfKnown missing rates { value numerator { ${fields} } } } }
  reconciliation(indicator: "teams", boundary: VN34) { sum provincesWithFigure nationalFigure { ${fields} } }
  indicator(code: "teams") { distribution(boundary: VN34) { median missing provincesWithFigure } }
  ${newOnes.map(verdictOf).join("\n")}
}`;

type Shown = { value: number | null; periodEnd: string; method: string; area: { scheme: string } };
/** The side by hand: a sum of old provinces is of before, anything else of the last day of its period. */
const sideOf = ({ area, method, periodEnd }: Shown) => (area.scheme === "VN34" && method === "SUMMED" ? "before" : periodEnd > lastDay ? "after" : "before");
const sidesOf = (figures: Shown[]) => new Set(figures.filter(({ value }) => value !== null).map(sideOf));
const totalOf = (figures: Shown[]) => figures.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** The middle of at most three values; null of none. */
function middleOf(values: number[]): number | null {
  const [low, middle, high] = values.toSorted((one, other) => one - other);
  return low === undefined ? null : middle === undefined ? low : high === undefined ? (low + middle) / 2 : middle;
}

function checkRates(province: any) {
  for (const name of ["membersPerTeam", "teamsPerCommune"]) {
    const { value, missing, numerator, denominator } = province[name];
    const both = numerator.value !== null && denominator.value !== null;
    if (value !== null) expect(sidesOf([numerator, denominator]).size, `${name} of ${province.code}`).toBe(1);
    if (both && sidesOf([numerator, denominator]).size === 2) expect([value, missing]).toEqual([null, "DIVISION_DIFFERS"]);
    if (missing === "DIVISION_DIFFERS") expect(value).toBeNull();
  }
  // The population of the year goes on across the merger.
  const { value, numerator } = province.teamsPer10kInhabitants;
  expect(value === null).toBe(numerator.value === null);
}

test("no rate, sum, median, verdict or distribution takes figures of both sides of the merger of July 2025, and each says why", async () => {
  await fc.assert(
    fc.asyncProperty(dataset, async ([rows, ofNation]) => {
      await publishToday(database, [...rows, ...ofNation, ...inhabitants]);
      const answer = await ask(query);
      for (const province of [...answer.old.nodes, ...answer.new.nodes]) checkRates(province);

      const teams: Shown[] = answer.new.nodes.map((province: any) => province.teams);
      const known = teams.filter(({ value }) => value !== null);
      const mixed = sidesOf(teams).size === 2;
      const { sum, rates: groupRates } = answer.group;
      if (mixed) expect(sum).toMatchObject({ value: null, valueOfKnown: null, missing: "DIVISION_DIFFERS" });
      else expect(sum).toMatchObject({ value: known.length === 4 ? totalOf(known) : null, valueOfKnown: known.length === 0 ? null : totalOf(known) });
      for (const one of groupRates) {
        const numerators = one.rates.filter(({ value }: any) => value !== null).map(({ numerator }: any) => numerator);
        if (sidesOf(numerators).size === 2) expect(one).toMatchObject({ value: null, valueOfKnown: null, missing: "DIVISION_DIFFERS" });
        else expect(one.valueOfKnown === null, one.definition.code).toBe(numerators.length === 0);
      }
      const { distribution } = answer.indicator;
      expect([distribution.median === null, distribution.missing === "DIVISION_DIFFERS"]).toEqual([mixed || known.length === 0, mixed]);
      if (known.length === 0) expect((await refuse(comparison)).extensions.code).toBe("NO_FIGURES");
      else expect((await ask(comparison)).comparison.measures[0].cautions.some(({ kind }: any) => kind === "ACROSS_MERGER")).toBe(mixed);

      const { sum: summed, provincesWithFigure, nationalFigure } = answer.reconciliation;
      const on = (side: string) => known.filter((figure) => sideOf(figure) === side);
      const counted = !mixed
        ? known
        : nationalFigure.value !== null
          ? on(sideOf(nationalFigure))
          : on("after").length >= on("before").length
            ? on("after")
            : on("before");
      expect([summed, provincesWithFigure]).toEqual([totalOf(counted), counted.length]);

      for (const code of newOnes)
        for (const { own, peers, median: middle, peersWithFigure, standing, withheld } of answer[`v${code}`].verdicts) {
          const withValue = peers.filter(({ value }: any) => value !== null);
          const beside = own.value === null ? withValue : withValue.filter(({ figure }: any) => sideOf(figure) === sideOf(own.figure));
          const judged = sidesOf(beside.map(({ figure }: any) => figure)).size === 2 ? [] : beside;
          expect([peersWithFigure, middle]).toEqual([judged.length, middleOf(judged.map(({ value }: any) => value))]);
          expect(standing !== null).toBe(own.value !== null && judged.length === 3);
          if (own.value !== null && withValue.length === 3 && judged.length < 3) expect(withheld).toBe("DIVISION_DIFFERS");
        }
    }),
    { numRuns: 15 },
  );
});
