import { buildYoga } from "@toso/api/server";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { change, detailsOf, figure, findIn, handInReport } from "./ask-report.ts";
import { addEditor, addReporter, serveDesk } from "./serve-desk.ts";

const database = await openTestDatabase("dataset");
const desk = await serveDesk(database);
const [danang, editor] = [await addReporter(database, "VN63 48"), await addEditor(database)];

test("the form says what stands for each indicator as the API does, to the office of the area and to editors alone", async () => {
  const query =
    '{ form(scheme: VN63, code: "48") { area { nameVi slug } indicators { code unit decimals known { value period qualifier obsStatus publisher url } } } }';
  const { form } = (await desk.ask(danang, query)).data;
  expect(form.area).toEqual({ nameVi: "Đà Nẵng", slug: "da-nang" });
  const api = await buildYoga(database).fetch(
    `http://localhost/graphql?query=${encodeURIComponent('{ province(code: "48") { figure(indicator: "teams") { value period qualifier obsStatus source { publisher url } } } }')}`,
  );
  const { source, qualifier, ...shown } = ((await api.json()) as any).data.province.figure;
  expect(form.indicators.find(({ code }: { code: string }) => code === "teams").known).toEqual({ ...shown, qualifier: qualifier.toUpperCase(), ...source });
  expect((await desk.ask(editor, query)).data.form).toEqual(form);
  const codeOf = async (...asked: Parameters<typeof desk.ask>) => (await desk.ask(...asked)).errors![0]!.extensions.code;
  expect(await codeOf(danang, '{ form(scheme: VN63, code: "01") { area { code } } }')).toBe("NOT_FOUND");
  expect(await codeOf(editor, '{ form(scheme: VN63, code: "xx") { area { code } } }')).toBe("NOT_FOUND");
  expect(await codeOf(null, query)).toBe("NOT_SIGNED_IN");
});

test("an editor sees each figure beside what stands and beside peers that the API names too, and a reporter sees neither", async () => {
  const kept = ["JUMP", "OLDER_THAN_KNOWN", "DIFFERS_FROM_PUBLISHED"].map((code) => ({ code, reason: "Đã soát." }));
  const values = [figure({ indicatorCode: "internet_users_pct", value: "90", kept }), figure({ indicatorCode: "vneid_activated", value: "900000", kept })];
  const { id } = await handInReport(desk, danang, values);
  const query = `{ report(id: "${id}") { beside { indicatorCode known { value } peers { count lowest median highest groupEn } } } }`;
  const { beside } = (await desk.ask(editor, query)).data.report;
  const api = await buildYoga(database).fetch(
    `http://localhost/graphql?query=${encodeURIComponent('{ peers(province: "48", strategy: SIMILAR_POPULATION, count: 20) { peers { province { figure(indicator: "internet_users_pct") { value } } } } }')}`,
  );
  const peers = ((await api.json()) as any).data.peers.peers.map(({ province }: any) => province.figure.value).filter((value: number | null) => value !== null);
  expect(peers.length).toBeGreaterThan(2);
  expect(beside[0]).toMatchObject({ indicatorCode: "internet_users_pct", known: { value: expect.any(Number) } });
  expect(beside[0].peers).toMatchObject({
    count: peers.length,
    lowest: Math.min(...peers),
    highest: Math.max(...peers),
    groupEn: expect.stringContaining("1.5"),
  });
  // Its base differs by source.
  expect(beside[1]).toMatchObject({ indicatorCode: "vneid_activated", peers: null });
  expect((await desk.ask(danang, query)).data.report.beside).toEqual([]);
});

test("what was accepted and no release has yet stands beside what is published, in the form of either code of its province and before an editor, and is gone once it is published", async () => {
  const [hanoi, other] = [await addReporter(database, "VN63 01"), await addReporter(database, "VN34 01")];
  const formOf = async (scheme: string) => {
    const { form } = (await desk.ask(editor, `{ form(scheme: ${scheme}, code: "01") { indicators { code known { value } waiting { ${fields} } } } }`)).data;
    return form.indicators as { code: string; known: { value: number }; waiting: unknown[] }[];
  };
  const fields = "value period qualifier definitionKept office";
  const before = await formOf("VN34");
  expect(before.flatMap(({ waiting }) => waiting)).toEqual([]);
  const { id, version } = await handInReport(
    desk,
    hanoi,
    [
      figure({ value: "9000", period: "2026-05", qualifier: "ABOUT" }),
      figure({ indicatorCode: "members", value: "48000", period: "2026-05", definitionKept: false, note: "Cả cộng tác viên" }),
    ],
    "VN63 01",
  );
  expect((await formOf("VN63")).flatMap(({ waiting }) => waiting)).toEqual([]);
  await change(desk, editor, "acceptReport", { id, version });
  const { name: office } = await database.prisma.office.findUniqueOrThrow({ where: { id: hanoi.officeId! } });
  const waiting = {
    teams: [{ value: 9000, period: "2026-05", qualifier: "ABOUT", definitionKept: true, office }],
    members: [{ value: 48000, period: "2026-05", qualifier: "EXACT", definitionKept: false, office }],
  };
  for (const scheme of ["VN63", "VN34"])
    expect((await formOf(scheme)).map(({ code, known, waiting }) => [code, known, waiting])).toEqual(
      before.map(({ code, known }) => [code, known, waiting[code as keyof typeof waiting] ?? []]),
    );
  const next = await handInReport(desk, other, [figure({ value: "9100", period: "2026-06" })], "VN34 01");
  const beside = async (report: string) =>
    (await desk.ask(editor, `{ report(id: "${report}") { beside { indicatorCode waiting { ${fields} } } } }`)).data.report.beside;
  expect(await beside(next.id)).toEqual([{ indicatorCode: "teams", waiting: waiting.teams }]);
  // It does not wait beside itself.
  expect((await beside(id)).map(({ waiting }: { waiting: unknown[] }) => waiting)).toEqual([[], []]);
  await database.prisma.report.update({ where: { id }, data: { status: "published", publishedIn: "9.0.0" } });
  expect(await formOf("VN34")).toEqual(before);
});

test("a figure far from a published one of a year that may be of either side of the merger is asked about, with both numbers and no rate", async () => {
  const offices = await addReporter(database, "VN34 91", "VN34 01");
  // 999 and 759 services were told for 2025, without a day.
  for (const [area, known, near] of [
    ["VN34 91", "999", "1100"],
    ["VN34 01", "759", "800"],
  ] as const) {
    const found = async (value: string, given = {}) =>
      detailsOf((await findIn(desk, offices, [figure({ indicatorCode: "full_online_services", value, period: "2026-05", ...given })], area)).findings);
    expect(await found("15000")).toEqual([["FAR_ACROSS_MERGER", { known, knownPeriod: "2025" }]]);
    expect(await found(near)).toEqual([]);
    expect(await found("15000", { definitionKept: false, note: "Cả dịch vụ một phần" })).toEqual([]);
  }
});

test("more people than live in an area are asked about, of indicators that count people, and as many are not", async () => {
  // What was published of the year before, not the newer figure of the release.
  const { value: people } = (await database.prisma.observation.findFirst({
    where: { areaScheme: "VN63", areaCode: "48", indicatorCode: "population", period: "2024" },
    orderBy: { id: "desc" },
  }))!;
  const found = async (indicatorCode: string, value: number) =>
    detailsOf((await findIn(desk, danang, [figure({ indicatorCode, value: String(value), period: "2025-06" })], "VN63 48")).findings).filter(
      ([code]) => code === "OVER_POPULATION",
    );
  const over = [["OVER_POPULATION", { population: String(people), populationPeriod: "2024" }]];
  for (const code of ["members", "members_trained", "vneid_activated", "ehealth_in_vneid"])
    expect([code, await found(code, Number(people) + 1), await found(code, Number(people))]).toEqual([code, over, []]);
  // Several of these may be one person's.
  expect(await found("ecommerce_accounts", Number(people) + 1)).toEqual([]);
});
