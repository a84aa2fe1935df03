import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { openApi } from "./ask.ts";

const { ask } = openApi(await openTestDatabase("dataset"));
const indicators = readRows("indicators.csv");
const codesOf = (skill: string) => indicators.filter((row) => row.skill === skill).map((row) => row.code);
const skillCodes = ["online_public_services", "online_shopping", "online_payment", "online_safety", "local_platforms"];

test("there are five skills, in their official order, each with its indicators", async () => {
  const { skills } = await ask(`{ skills { code order indicators { code } } }`);
  expect(skills).toEqual(skillCodes.map((code, at) => ({ code, order: at + 1, indicators: codesOf(code).map((indicator) => ({ code: indicator })) })));
});

test("every skill has indicators and gives no reason for having none; those of online safety are of harm, reporting and teaching", async () => {
  const { skills } = await ask(`{ skills { code emptyReasonVi emptyReasonEn indicators { code } } }`);
  for (const { code, emptyReasonVi, emptyReasonEn, indicators: measured } of skills)
    expect([measured.length > 0, emptyReasonVi, emptyReasonEn], code).toEqual([true, null, null]);
  expect(skills.find(({ code }: any) => code === "online_safety").indicators.map(({ code }: any) => code)).toEqual([
    "online_fraud_victims_pct",
    "online_fraud_reported_pct",
    "children_taught_online_safety_pct",
  ]);
});

test("each area shows the five skills with its figures", async () => {
  const skills = "skills { skill { code } indicators { indicator { code } figure { unit } } }";
  const answer = await ask(
    `{ nation { ${skills} } province(code: "48") { ${skills} } region(code: "MRD") { ${skills} } merged: province(code: "48", boundary: VN34) { ${skills} } }`,
  );
  for (const area of Object.values<any>(answer)) {
    expect(area.skills.map(({ skill, indicators: shown }: any) => [skill.code, shown.map(({ indicator }: any) => indicator.code)])).toEqual(
      skillCodes.map((code) => [code, codesOf(code)]),
    );
  }
});

test("access and general ability stand under all skills, as foundation", async () => {
  const { province, indicators: found } = await ask(
    `{ province(code: "48") { foundation { indicator { code skill { code } } } } indicators(foundation: true) { code } }`,
  );
  expect(province.foundation.map(({ indicator }: any) => indicator)).toEqual(codesOf("foundation").map((code) => ({ code, skill: null })));
  expect(found.map(({ code }: any) => code)).toEqual(codesOf("foundation"));
});

test("a skill leads to the national figure and the figures of all 63 provinces", async () => {
  const { skill } = await ask(
    `{ skill(code: "online_payment") { indicators { code nationalFigure { area { code } } provinceFigures { figure { value } } } } }`,
  );
  expect(skill.indicators.map(({ code, nationalFigure, provinceFigures }: any) => [code, nationalFigure.area.code, provinceFigures.length])).toEqual(
    codesOf("online_payment").map((code) => [code, "VN", 63]),
  );
});

test("indicators can be narrowed to a topic and a skill", async () => {
  const { topic, skill } = await ask(`{ topic: indicators(topic: MEMBERS) { code } skill: indicators(skill: "online_shopping") { code } }`);
  expect(topic.map(({ code }: any) => code)).toEqual(indicators.filter((row) => row.topic === "members").map((row) => row.code));
  expect(skill.map(({ code }: any) => code)).toEqual(codesOf("online_shopping"));
});

test("an indicator is described as in the dataset", async () => {
  const { indicators: shown } = await ask(
    `{ indicators { code unit decimals direction aggregation comparable nationalOnly nameVi nameEn definitionVi definitionEn seriesBreak topic skill { code } } }`,
  );
  expect(shown).toEqual(
    indicators.map((row) => ({
      code: row.code,
      unit: row.unit,
      decimals: Number(row.decimals),
      direction: row.direction!.toUpperCase(),
      aggregation: row.aggregation!.toUpperCase(),
      comparable: row.comparable === "yes",
      nationalOnly: row.national_only === "yes",
      nameVi: row.name_vi,
      nameEn: row.name_en,
      definitionVi: row.definition_vi,
      definitionEn: row.definition_en,
      seriesBreak: row.series_break || null,
      topic: row.topic!.toUpperCase(),
      skill: row.skill && row.skill !== "foundation" ? { code: row.skill } : null,
    })),
  );
});

test("practices, honours and criteria sets are those of the dataset, in its order", async () => {
  const { practices, honours, criteriaSets } = await ask(`{
    practices { titleVi province { code } skill { code } } honours { titleVi date forTeams province { boundary code } } criteriaSets { code status legalNumber aboutTheTeams }
  }`);
  expect(practices).toEqual(
    readRows("practices.csv").map((row) => ({ titleVi: row.title_vi, province: { code: row.area_code }, skill: row.skill ? { code: row.skill } : null })),
  );
  expect(honours).toEqual(
    readRows("honours.csv").map((row) => ({
      titleVi: row.title_vi,
      date: row.date,
      forTeams: row.for_teams === "yes",
      province: { boundary: row.area_scheme, code: row.area_code },
    })),
  );
  expect(criteriaSets).toEqual(
    readRows("criteria_sets.csv").map((row) => ({
      code: row.code,
      status: row.status,
      legalNumber: row.legal_number || null,
      aboutTheTeams: row.about_the_teams === "yes",
    })),
  );
});

test("practices and honours of one province are those of its rows, under the code of its own division", async () => {
  const { practices, province, merged } = await ask(`{
    practices(province: "48") { titleVi } province(code: "48") { practices { titleVi } honours { titleVi } } merged: province(code: "48", boundary: VN34) { practices { titleVi } honours { titleVi } }
  }`);
  const titles = (file: "practices.csv" | "honours.csv", scheme: string) =>
    readRows(file)
      .filter((row) => row.area_code === "48" && row.area_scheme === scheme)
      .map((row) => ({ titleVi: row.title_vi }));
  expect(practices).toEqual(titles("practices.csv", "VN63"));
  expect(province).toEqual({ practices: titles("practices.csv", "VN63"), honours: titles("honours.csv", "VN63") });
  expect(merged).toEqual({ practices: titles("practices.csv", "VN34"), honours: titles("honours.csv", "VN34") });
});
