import exampleList from "@toso/api/examples.json" with { type: "json" };
import { buildYoga } from "@toso/api/server";
import { parse, type OperationDefinitionNode } from "graphql";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";

const yoga = buildYoga(await openTestDatabase("dataset"));
const observations = readRows("observations.csv");
const areas = readRows("areas.csv");
const lineage = readRows("area_lineage.csv");
/** The 63 as the dataset lists them. */
const provinces = areas.filter(({ scheme }) => scheme === "VN63");
const codeOf = (slug: string) => provinces.find((row) => row.slug === slug)!.code!;
/** Rows of one indicator, of one province where its code is given. */
const rowsOf = (indicator: string, code?: string) =>
  observations.filter((row) => row.indicator === indicator && row.area_scheme === "VN63" && (code === undefined || row.area_code === code));
/** The row that a figure was read from; a figure that is in no row fails the test. */
function rowOf(indicator: string, code: string, { value, period }: { value: number; period: string }) {
  const row = rowsOf(indicator, code).find((one) => one.period === period && Number(one.value) === value);
  expect(row, `${indicator} of ${code}: ${value} (${period}) is no row of observations.csv`).toBeDefined();
  return row!;
}

async function run(path: string, body?: object) {
  const response = await yoga.fetch(`http://toso.test/graphql${path}`, {
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
  return { status: response.status, ...((await response.json()) as any) };
}

test("there are twelve examples, each with one operation of its own name and a title in both languages", () => {
  expect(new Set(exampleList.map(({ name }) => name)).size).toBe(12);
  for (const { name, query, titleVi, titleEn } of exampleList) {
    const [operation, ...others] = parse(query).definitions as OperationDefinitionNode[];
    expect(operation!.name!.value).toBe(name);
    expect(others).toEqual([]);
    expect(titleVi && titleEn && titleVi !== titleEn).toBe(true);
  }
});

test.each(exampleList.map(({ name, query, variables }) => ({ name, query, variables })))(
  "the example $name gives the same answer by its name and by its text, without an error",
  async ({ name, query, variables }) => {
    const search = new URLSearchParams({ variables: JSON.stringify(variables) });
    const byName = await run(`?name=${name}&${search}`);
    expect(byName.errors).toBeUndefined();
    expect(byName.status).toBe(200);
    for (const [field, value] of Object.entries(byName.data)) expect(value, field).not.toBeNull();
    expect(JSON.stringify(byName.data)).toMatch(/:("[^"]+"|\d)/);
    expect(await run("", { query, variables })).toEqual(byName);
    expect(await run("", { documentId: name, variables })).toEqual(byName);
    expect(await run("", { extensions: { persistedQuery: { version: 1, sha256Hash: name } }, variables })).toEqual(byName);
  },
);

describe("each example says what the dataset says", () => {
  const answerOf = async (name: string) => {
    const { variables } = exampleList.find((example) => example.name === name)!;
    return (await run(`?${new URLSearchParams({ name, variables: JSON.stringify(variables) })}`)).data;
  };
  const checks: Record<string, (data: any) => void> = {
    Province: ({ province: { nameVi, teams, teamsPer10kInhabitants } }) => {
      const code = codeOf("lang-son");
      expect(nameVi).toBe("Lạng Sơn");
      const source = readRows("sources.csv").find(({ id }) => id === rowOf("teams", code, teams).source_id)!;
      expect(teams.source).toEqual({ publisher: source.publisher, title: source.title, url: source.url });
      rowOf("teams", code, teamsPer10kInhabitants.numerator);
      rowOf("population", code, teamsPer10kInhabitants.denominator);
      expect(teamsPer10kInhabitants.value).toBeCloseTo((teamsPer10kInhabitants.numerator.value / teamsPer10kInhabitants.denominator.value) * 10_000, 9);
    },
    Map: ({ provinces: { totalCount, nodes } }) => {
      expect(totalCount).toBe(provinces.length);
      expect(nodes.map(({ code }: any) => code).sort()).toEqual(provinces.map(({ code }) => code).sort());
      for (const { code, teams } of nodes)
        if (teams.value === null)
          expect(
            rowsOf("teams", code).filter(({ value }) => value !== ""),
            code,
          ).toEqual([]);
        else rowOf("teams", code, teams);
    },
    Coverage: ({ reconciliation: { provincesWithFigure, provinceCount, nationalFigure, sum, share } }) => {
      expect(provinceCount).toBe(provinces.length);
      expect(provincesWithFigure).toBe(
        new Set(
          rowsOf("teams")
            .filter(({ value }) => value !== "")
            .map((row) => row.area_code),
        ).size,
      );
      expect(
        observations.some(
          (row) => row.indicator === "teams" && row.area_scheme === "VN" && Number(row.value) === nationalFigure.value && row.period === nationalFigure.period,
        ),
      ).toBe(true);
      expect(share).toBeCloseTo(sum / nationalFigure.value, 9);
    },
    Skills: ({ province: { skills } }) => {
      expect(skills.map(({ skill }: any) => skill.nameVi)).toEqual(
        readRows("skills.csv")
          .sort((a, b) => Number(a.order) - Number(b.order))
          .map((row) => row.name_vi),
      );
      const named = new Map(readRows("indicators.csv").map((row) => [row.name_vi, row.code!]));
      const figures = skills.flatMap((skill: any) => skill.indicators).filter(({ figure }: any) => figure.value !== null);
      expect(figures.length).toBeGreaterThan(0);
      for (const { indicator, figure } of figures) rowOf(named.get(indicator.nameVi)!, codeOf("da-nang"), figure);
    },
    Search: ({ provinces: { nodes } }) => {
      expect(nodes).toEqual([
        {
          boundary: "VN63",
          code: codeOf("ho-chi-minh"),
          nameVi: provinces.find(({ slug }) => slug === "ho-chi-minh")!.name_vi,
          region: { nameVi: readRows("regions.csv").find(({ code }) => code === provinces.find(({ slug }) => slug === "ho-chi-minh")!.region_code)!.name_vi },
        },
      ]);
    },
    Peers: ({ peers: { cap, peers } }) => {
      const population = (slug: string) => Math.max(...rowsOf("population", codeOf(slug)).map(({ value }) => Number(value)));
      expect(population("da-nang")).toBeGreaterThan(0);
      expect(peers.length).toBeGreaterThan(0);
      for (const { province, ownValue, peerValue, ratio } of peers) {
        const code = provinces.find((row) => row.name_vi === province.nameVi)!.code!;
        expect(
          rowsOf("population", code).map(({ value }) => Number(value)),
          province.nameVi,
        ).toContain(peerValue);
        expect(Math.max(ownValue / peerValue, peerValue / ownValue)).toBeCloseTo(Math.max(ratio, 1 / ratio), 9);
        expect(Math.max(ratio, 1 / ratio)).toBeLessThanOrEqual(cap);
      }
    },
    Ranking: ({ ranking: { provinceCount, provincesWithFigure, places } }) => {
      expect(provinceCount).toBe(provinces.length);
      const withBoth = provinces.filter(({ code }) =>
        [rowsOf("teams", code), rowsOf("population", code)].every((rows) => rows.some(({ value }) => value !== "")),
      );
      expect(provincesWithFigure).toBe(withBoth.length);
      const ranked = places.filter(({ rank }: any) => rank !== null);
      expect(ranked.map(({ measured }: any) => measured.province.nameVi).sort()).toEqual(withBoth.map((row) => row.name_vi).sort());
      // A rank is that of the value as it is shown, with one decimal.
      const values = ranked.map(({ measured }: any) => Number(measured.value.toFixed(1)));
      expect(values).toEqual([...values].sort((a, b) => b - a));
    },
    Effort: ({ whatItWouldTake: { present, needed, more, base } }) => {
      const code = codeOf("da-nang");
      rowOf("population", code, base);
      expect(rowsOf("members", code).map(({ value }) => Number(value))).toContain(present);
      expect(needed).toBe(Math.ceil((5 * base.value) / 100));
      expect(more).toBe(Math.max(0, needed - present));
    },
    Lineage: ({ province: { successors } }) => {
      const rows = lineage.filter((row) => row.from_code === codeOf("quang-nam"));
      expect(successors.map(({ date, decree }: any) => [date, decree])).toEqual(rows.map((row) => [row.date, row.decree]));
      const merged = lineage.filter((row) => row.to_code === rows[0]!.to_code).map((row) => provinces.find(({ code }) => code === row.from_code)!.name_vi);
      expect(successors[0].to.predecessors.map(({ from }: any) => from.nameVi).sort()).toEqual(merged.sort());
    },
    ProvinceByCode: ({ province: { code, teams } }) => {
      expect(code).toBe(codeOf("ha-giang"));
      const source = readRows("sources.csv").find(({ id }) => id === rowOf("teams", code, teams).source_id)!;
      expect(teams.source).toEqual({ publisher: source.publisher, url: source.url });
    },
    AsOf: ({ province: { teams } }) => {
      expect(teams.period <= "2023-12-31").toBe(true);
      rowOf("teams", codeOf("ha-giang"), teams);
    },
    Releases: ({ releases }) => {
      const [release] = readRows("release.csv");
      expect(releases).toEqual([{ version: release!.version, date: release!.date, observationCount: observations.length }]);
    },
  };

  test("none is left out", () => {
    expect(Object.keys(checks)).toEqual(exampleList.map(({ name }) => name));
  });

  test.each(Object.entries(checks))("%s", async (name, check) => check(await answerOf(name)));
});

test("a variable chooses the province", async () => {
  const { data } = await run(`?name=ProvinceByCode&variables=${encodeURIComponent('{"code":"lang-son"}')}`);
  expect(data.province.code).toBe(codeOf("lang-son"));
  rowOf("teams", codeOf("lang-son"), data.province.teams);
});

test("a name that is not kept is refused with the names that are", async () => {
  const { status, errors } = await run("?name=Provinc");
  expect(status).toBe(400);
  expect(errors[0].extensions).toMatchObject({ code: "UNKNOWN_EXAMPLE", given: "Provinc", nearest: ["Province"] });
  expect(errors[0].message).toContain("ProvinceByCode");
});
