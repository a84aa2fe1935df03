import { buildYoga } from "@toso/api/server";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { figure, handInReport } from "./ask-report.ts";
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
