import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, secondOfficial, type Row } from "../fixtures/publish-rows.ts";
import { replaceOnce } from "../fixtures/write-dataset.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const hanoi: Row = { area: "VN63 01", value: 500 };
const daNang: Row = { area: "VN63 48", value: 100 };
const quangNam: Row = { area: "VN63 49", value: 300, source: secondOfficial };

const changes = async (args = "") =>
  (
    await ask(`{ changes${args} { totalCount nodes { kind release { version } area { scheme code } indicator { code } period source { code }
      before { value obsStatus } after { value obsStatus } columns } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }`)
  ).changes;
/** One line a change: "1.1.0 CORRECTED VN63 48 teams 100 → 111". */
const told = (list: any) =>
  list.nodes.map(
    ({ release, kind, area, indicator, before, after }: any) =>
      `${release.version} ${kind} ${area.scheme} ${area.code} ${indicator.code} ${before?.value ?? "nothing"} → ${after?.value ?? "nothing"}`,
  );

describe("before anything was published", () => {
  test("changes are refused as everything is", async () => {
    expect((await refuse("{ changes { totalCount } }")).extensions.code).toBe("NO_RELEASE");
  });
});

describe("after four releases", () => {
  beforeAll(async () => {
    await publishRows(database, [hanoi, daNang, quangNam]);
    // Đà Nẵng is corrected, Quảng Nam taken out, members of Hà Nội are new.
    await publishRows(database, [hanoi, { ...daNang, value: 111 }, { area: "VN63 01", indicator: "members", value: 2000 }], {
      "indicators.csv": replaceOnce("People who belong to a team", "People who belong to one team or more"),
      "sources.csv": (text) => text.replace(/^S4,.*\n/m, "") + "S9,Báo mới,Một bài báo,,2024,2026-01-01,press,,vi\n",
    });
    // The status alone changes; Quảng Nam comes back.
    await publishRows(database, [hanoi, { ...daNang, value: 111, status: "P" }, { area: "VN63 01", indicator: "members", value: 2000 }, quangNam]);
    await publishRows(database, [hanoi, { ...daNang, value: 111, status: "P" }, { area: "VN63 01", indicator: "members", value: 2000 }, quangNam]);
  });

  test("since the first release come, newest first, what was corrected, removed and added, with old and new value", async () => {
    const list = await changes(`(since: "1.0.0")`);
    expect(told(list)).toEqual([
      "1.2.0 CORRECTED VN63 48 teams 111 → 111",
      "1.2.0 ADDED VN63 49 teams nothing → 300",
      "1.1.0 CORRECTED VN63 48 teams 100 → 111",
      "1.1.0 REMOVED VN63 49 teams 300 → nothing",
      "1.1.0 ADDED VN63 01 members nothing → 2000",
    ]);
    expect(list.totalCount).toBe(5);
  });

  test("a correction says which columns differ, also where the value is the same", async () => {
    const { nodes } = await changes(`(kinds: [CORRECTED])`);
    expect(nodes.map(({ columns, before, after }: any) => [columns, before.obsStatus, after.obsStatus])).toEqual([
      [["obs_status"], "A", "P"],
      [["value"], "A", "A"],
    ]);
  });

  test("a removed figure names its source, though the release no longer lists it", async () => {
    const { nodes } = await changes(`(kinds: [REMOVED])`);
    expect(nodes).toMatchObject([{ source: { code: secondOfficial }, period: "2024-06", after: null }]);
  });

  test("without since come all, the first release's figures as added", async () => {
    const list = await changes();
    expect(list.totalCount).toBe(8);
    expect(told(list).slice(-3)).toEqual([
      "1.0.0 ADDED VN63 01 teams nothing → 500",
      "1.0.0 ADDED VN63 48 teams nothing → 100",
      "1.0.0 ADDED VN63 49 teams nothing → 300",
    ]);
  });

  test("an older release tells only what happened up to it, and the newest nothing since itself", async () => {
    expect(told(await changes(`(since: "1.0.0", release: "1.1.0")`))).toHaveLength(3);
    expect(await changes(`(since: "1.3.0")`)).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await changes(`(since: "1.2.0")`)).totalCount).toBe(0);
  });

  test("one province and one indicator have their own", async () => {
    expect(told(await changes(`(since: "1.0.0", province: "da-nang")`))).toEqual([
      "1.2.0 CORRECTED VN63 48 teams 111 → 111",
      "1.1.0 CORRECTED VN63 48 teams 100 → 111",
    ]);
    expect(told(await changes(`(indicator: "members")`))).toEqual(["1.1.0 ADDED VN63 01 members nothing → 2000"]);
    expect((await changes(`(province: "48", boundary: VN34)`)).totalCount).toBe(0);
  });

  test("pages of two in either direction give the whole list once, in the same order", async () => {
    const all = told(await changes());
    const forward: string[] = [];
    for (let after = ""; ;) {
      const page = await changes(`(first: 2${after})`);
      forward.push(...told(page));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(forward).toEqual(all);
    const backward: string[] = [];
    for (let before = ""; ;) {
      const page = await changes(`(last: 2${before})`);
      backward.unshift(...told(page));
      if (!page.pageInfo.hasPreviousPage) break;
      before = `, before: "${page.pageInfo.startCursor}"`;
    }
    expect(backward).toEqual(all);
  });

  test("each release says how many figures it added, corrected and removed, and which came before", async () => {
    const { releases } = await ask("{ releases { version previous { version } changeCount { added corrected removed } } }");
    expect(releases).toEqual([
      { version: "1.3.0", previous: { version: "1.2.0" }, changeCount: { added: 0, corrected: 0, removed: 0 } },
      { version: "1.2.0", previous: { version: "1.1.0" }, changeCount: { added: 1, corrected: 1, removed: 0 } },
      { version: "1.1.0", previous: { version: "1.0.0" }, changeCount: { added: 1, corrected: 1, removed: 1 } },
      { version: "1.0.0", previous: null, changeCount: { added: 3, corrected: 0, removed: 0 } },
    ]);
  });

  test("a release says which definitions, sources and other rows it changed", async () => {
    const { release, first } = await ask(
      `{ release(version: "1.1.0") { catalogueChanges { file kind key nameVi columns { name before after } } } first: release(version: "1.0.0") { catalogueChanges { key } } }`,
    );
    const definition = release.catalogueChanges.find(({ file }: any) => file === "indicators.csv");
    expect(definition).toMatchObject({
      kind: "CORRECTED",
      key: "members",
      columns: [{ name: "definition_en", after: expect.stringContaining("one team or more") }],
    });
    expect(definition.columns[0].before).not.toContain("or more");
    expect(release.catalogueChanges.filter(({ file }: any) => file === "sources.csv")).toEqual([
      { file: "sources.csv", kind: "ADDED", key: "S9", nameVi: "Một bài báo", columns: [] },
      { file: "sources.csv", kind: "REMOVED", key: "S4", nameVi: expect.any(String), columns: [] },
    ]);
    expect(release.catalogueChanges).toHaveLength(3);
    expect(first.catalogueChanges).toEqual([]);
  });

  test.each([
    [`(since: "9.9.9")`, "UNKNOWN_RELEASE"],
    [`(since: "1.2.0", release: "1.1.0")`, "BAD_RANGE"],
    [`(indicator: "teamz")`, "UNKNOWN_CODE"],
    [`(province: "da-nan")`, "UNKNOWN_CODE"],
    [`(first: 501)`, "PAGE_TOO_LARGE"],
    [`(after: "bm90aGluZw")`, "BAD_CURSOR"],
  ])("changes%s is refused with %s", async (args, code) => {
    expect((await refuse(`{ changes${args} { nodes { kind } } }`)).extensions.code).toBe(code);
  });

  test("a cursor of another list is refused", async () => {
    const { pageInfo } = await changes(`(indicator: "members")`);
    expect((await refuse(`{ changes(kinds: [REMOVED], after: "${pageInfo.endCursor}") { nodes { kind } } }`)).extensions.code).toBe("BAD_CURSOR");
  });
});

test("twelve pages of changes go into one question, and thirteen cost too much, whatever is asked of them", async () => {
  const pages = (count: number) => `{ ${Array.from({ length: count }, (_, place) => `a${place}: changes(first: 1) { totalCount }`).join(" ")} }`;
  expect((await refuse(pages(13))).extensions.code).toBe("QUERY_TOO_COSTLY");
  expect(Object.keys(await ask(pages(12)))).toHaveLength(12);
});

test("how much a release changed is paid for each release that tells it", async () => {
  const counts = (first: number) => `{ changes(first: ${first}) { nodes { release { changeCount { added } } } } }`;
  expect((await refuse(counts(400))).extensions.code).toBe("QUERY_TOO_COSTLY");
  await ask(counts(300));
});
