import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("dataset");
const { ask, refuse } = openApi(database);

const page = (args: string) =>
  `{ provinces(${args}) { totalCount nodes { code } edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

/** Walks through all pages and returns the codes in the order of the list. */
async function walk(
  list: (args: string) => Promise<any>,
  args: string,
  size: number,
  direction: "forward" | "backward",
  key: (node: any) => string,
): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 200; pages++) {
    const here: string =
      direction === "forward" ? `first: ${size}${cursor ? `, after: "${cursor}"` : ""}` : `last: ${size}${cursor ? `, before: "${cursor}"` : ""}`;
    const { nodes, pageInfo } = await list([args, here].filter(Boolean).join(", "));
    const keys: string[] = nodes.map(key);
    seen.splice(direction === "forward" ? seen.length : 0, 0, ...keys);
    if (!(direction === "forward" ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return seen;
    cursor = direction === "forward" ? pageInfo.endCursor : pageInfo.startCursor;
  }
  throw new Error("The pages do not end.");
}

const provinces = async (args: string) => (await ask(page(args))).provinces;
const code = (node: { code: string }) => node.code;

describe.each(["CODE", "NAME", "REGION", "AREA"])("in the order %s", (order) => {
  describe.each([
    ["VN63", 63],
    ["VN34", 34],
  ])("the pages of %s", (boundary, count) => {
    test.each([
      ["forward", 10],
      ["backward", 10],
      ["forward", 1],
      ["forward", 7],
      ["backward", 31],
    ] as const)("hold each province once, %s by %i", async (direction, size) => {
      const args = `boundary: ${boundary}, orderBy: ${order}`;
      const whole = (await provinces(args)).nodes.map(code);
      expect(new Set(whole).size).toBe(count);
      expect(await walk(provinces, args, size, direction, code)).toEqual(whole);
    });
  });
});

test("the list without arguments holds all 63 provinces, by code", async () => {
  const { totalCount, nodes, edges, pageInfo } = await provinces("boundary: VN63");
  expect(totalCount).toBe(63);
  expect(nodes.map(code)).toEqual(nodes.map(code).toSorted());
  expect(edges.map(({ node }: any) => node.code)).toEqual(nodes.map(code));
  expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: edges[0].cursor, endCursor: edges[62].cursor });
});

test("the total does not change with the page, but with the choice", async () => {
  expect((await provinces("first: 5")).totalCount).toBe(63);
  expect((await provinces(`first: 5, region: "MRD"`)).totalCount).toBe(13);
});

describe.each([
  ["provinces", "provinces", 100],
  ["sources", "sources", 500],
  ["observations of a province", "observations", 500],
])("the list of %s", (_name, field, maximum) => {
  const query = (args: string) =>
    field === "observations" ? `{ province(code: "48") { observations(${args}) { nodes { __typename } } } }` : `{ ${field}(${args}) { nodes { __typename } } }`;

  test.each(["first", "last"])(`refuses ${maximum + 1} rows asked for as %s, and says the maximum`, async (name) => {
    const { message, extensions } = await refuse(query(`${name}: ${maximum + 1}`));
    expect(extensions).toMatchObject({ code: "PAGE_TOO_LARGE", given: maximum + 1, maximum });
    expect(message).toContain(String(maximum));
  });

  test("refuses them where only the total is asked for, too", async () => {
    expect((await refuse(query(`first: ${maximum + 1}`).replace("nodes { __typename }", "totalCount"))).extensions.code).toBe("PAGE_TOO_LARGE");
  });

  test(`gives ${maximum} rows`, async () => {
    await ask(query(`first: ${maximum}`));
  });

  test.each(["first: -1", "last: -3", "first: 0", "first: 5, last: 5"])("refuses %s", async (args) => {
    expect((await refuse(query(args))).extensions.code).toBe("BAD_PAGE");
  });

  test.each([`after: "nonsense"`, `before: "nonsense"`, `after: ""`, `after: "R1BDOko6WzFd"`, `first: 3, after: "💥"`, `after: "a", before: "b"`])(
    "refuses the bad cursor %s",
    async (args) => {
      expect((await refuse(query(args))).extensions.code).toBe("BAD_CURSOR");
    },
  );
});

describe("a cursor of another list is refused", () => {
  test.each([
    [
      "sources",
      "provinces",
      `{ sources(first: 1) { pageInfo { endCursor } } }`,
      (cursor: string) => `{ provinces(after: "${cursor}") { totalCount pageInfo { endCursor } } }`,
    ],
    [
      "the 34",
      "the 63",
      `{ provinces(boundary: VN34, first: 1) { pageInfo { endCursor } } }`,
      (cursor: string) => `{ provinces(after: "${cursor}") { totalCount pageInfo { endCursor } } }`,
    ],
    [
      "provinces",
      "sources",
      `{ provinces(first: 1) { pageInfo { endCursor } } }`,
      (cursor: string) => `{ sources(after: "${cursor}") { totalCount pageInfo { endCursor } } }`,
    ],
    [
      "observations",
      "provinces",
      `{ nation { observations(first: 1) { pageInfo { endCursor } } } }`,
      (cursor: string) => `{ provinces(after: "${cursor}") { totalCount pageInfo { endCursor } } }`,
    ],
    [
      "provinces",
      "observations",
      `{ provinces(first: 1) { pageInfo { endCursor } } }`,
      (cursor: string) => `{ nation { observations(after: "${cursor}") { totalCount pageInfo { endCursor } } } }`,
    ],
    [
      "one province's observations",
      "another's",
      `{ nation { observations(first: 1) { pageInfo { endCursor } } } }`,
      (cursor: string) => `{ province(code: "48") { observations(after: "${cursor}") { totalCount pageInfo { endCursor } } } }`,
    ],
    [
      "another region",
      "a region",
      `{ provinces(region: "RRD", first: 1) { pageInfo { endCursor } } }`,
      (cursor: string) => `{ provinces(region: "MRD", after: "${cursor}") { totalCount pageInfo { endCursor } } }`,
    ],
    [
      "press sources",
      "official sources",
      `{ sources(kind: PRESS, first: 1) { pageInfo { endCursor } } }`,
      (cursor: string) => `{ sources(kind: OFFICIAL, after: "${cursor}") { totalCount pageInfo { endCursor } } }`,
    ],
  ])("one of %s in the list of %s", async (_from, _to, first, second) => {
    const answer = await ask(first);
    const connection = answer.sources ?? answer.provinces ?? answer.nation.observations;
    expect((await refuse(second(connection.pageInfo.endCursor))).extensions.code).toBe("BAD_CURSOR");
  });
});

test("the pages of the sources hold each source once, in both directions", async () => {
  const sources = async (args: string) =>
    (await ask(`{ sources(${args}) { totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`)).sources;
  const { totalCount, nodes } = await sources("first: 500");
  expect(totalCount).toBe(nodes.length);
  expect(await walk(sources, "", 40, "forward", code)).toEqual(nodes.map(code));
  expect(await walk(sources, "", 40, "backward", code)).toEqual(nodes.map(code));
});

test("the pages of a province's observations hold each once, in both directions", async () => {
  const observations = async (args: string) =>
    (
      await ask(
        `{ province(code: "48") { observations(${args}) { totalCount nodes { indicator { code } period source { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
      )
    ).province.observations;
  const name = ({ indicator, period, source }: any) => `${indicator.code} ${period} ${source.code}`;
  const { totalCount, nodes } = await observations("first: 500");
  expect(totalCount).toBe(nodes.length);
  expect(new Set(nodes.map(name)).size).toBe(totalCount);
  expect(await walk(observations, "", 4, "forward", name)).toEqual(nodes.map(name));
  expect(await walk(observations, "", 4, "backward", name)).toEqual(nodes.map(name));
});
