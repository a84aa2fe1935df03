import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const setHeader =
  "code,level,issuer_vi,issuer,legal_number,date,about_the_teams,structure_vi,structure_en,result_rule_vi,result_rule_en,status,source_publisher,source_url,result_kind,result_steps,optional_share,is_sample,empty_reason_vi,empty_reason_en";
const header = "set_code,code,group_code,group_vi,group_en,name_vi,name_en,rule,mandatory,maximum,indicator,full_at,comparison,steps,evidence_vi,evidence_en";
const total = "total_with_label,0:Thấp|Low;60:Cao|High,";
const passing = "mandatory_plus_optional,,30";

/** One criterion: code, rule, mandatory, maximum, indicator, full_at, comparison, steps. */
type Criterion = [code: string, rule: string, mandatory: "yes" | "no", maximum: string, indicator: string, fullAt: string, comparison: string, steps: string];

/** Publishes a set with these criteria and scores Đà Nẵng (48) by it. */
async function score(criteria: Criterion[], rows: Row[], { result = total, answers = [] as object[] } = {}) {
  const lines = criteria.map(([code, rule, mandatory, ...rest]) =>
    ["s", code, "g", "Nhóm", "Group", "Tên", "Name", rule, mandatory, ...rest, "Chứng cứ", "Evidence"].join(","),
  );
  const empty = "e,team,Bộ,A ministry,,2023,yes,Đã công bố,Announced,,,announced,,,,,,no,Chưa ban hành,Not issued yet";
  await publishRows(database, rows, {
    "criteria_sets.csv": `${setHeader}\ns,province,Tổ Số,To So,,2026,no,Bộ,Set,,,sample,,,${result},yes,,\n${empty}\n`,
    "criteria.csv": `${[header, ...lines].join("\n")}\n`,
  });
  const { scorecard } = await ask(
    `query ($answers: [CriterionAnswer!]) { scorecard(set: "s", province: "48", answers: $answers) {
      criteria { status points measured { value period figure { source { code } } } evidence sourceUrl }
      result { total lowest highest maximum label { labelEn } passed withInformation mandatoryCount mandatoryDone optionalCount optionalDone } } }`,
    { answers },
  );
  return { result: scorecard.result, criteria: scorecard.criteria, scores: scorecard.criteria.map(({ status, points }: any) => [status, points]) };
}
const internet = (value: number): Row => ({ indicator: "internet_users_pct", value });
const ratio: Criterion = ["ratio", "ratio", "yes", "60", "internet_users_pct", "80", "at_least", ""];
const steps: Criterion = ["steps", "steps", "yes", "40", "internet_users_pct", "", "", "30:10;60:20;90:40"];
const yes: Criterion = ["yes", "yes_no", "no", "10", "internet_users_pct", "50", "more_than", ""];
const bonus: Criterion = ["bonus", "bonus", "no", "5", "internet_users_pct", "", "", "70:2;90:5"];
const penalty: Criterion = ["penalty", "penalty", "no", "5", "internet_users_pct", "", "", "0:5;40:0"];
const plan: Criterion = ["plan", "yes_no", "yes", "20", "", "", "", ""];

describe("points", () => {
  test("of a ratio are the maximum times the share of the full value, never more than the maximum", async () => {
    expect((await score([ratio], [internet(40)])).scores).toEqual([["NOT_DONE", 30]]);
    expect((await score([ratio], [internet(80)])).scores).toEqual([["DONE", 60]]);
    expect((await score([ratio], [internet(100)])).scores).toEqual([["DONE", 60]]);
  });

  test("of steps are those of the highest step reached, from its own value on, and none below the first", async () => {
    for (const [value, points] of [
      [29.9, 0],
      [30, 10],
      [59.9, 10],
      [60, 20],
      [90, 40],
    ] as const)
      expect((await score([steps], [internet(value)])).scores[0][1], String(value)).toBe(points);
  });

  test("of yes or no are all or none, and more than a value is not reached by the value itself", async () => {
    expect((await score([yes], [internet(50)])).scores).toEqual([["NOT_DONE", 0]]);
    expect((await score([yes], [internet(50.1)])).scores).toEqual([["DONE", 10]]);
  });

  test("of a bonus come on top of the total, those of a penalty off it, and neither counts in the maximum", async () => {
    const high = await score([ratio, bonus, penalty], [internet(95)]);
    expect(high.scores).toEqual([
      ["DONE", 60],
      ["DONE", 5],
      ["DONE", 0],
    ]);
    expect(high.result).toMatchObject({ total: 65, maximum: 60 });
    const low = await score([ratio, bonus, penalty], [internet(20)]);
    expect(low.scores).toEqual([
      ["NOT_DONE", 15],
      ["NOT_DONE", 0],
      ["NOT_DONE", -5],
    ]);
    expect(low.result).toMatchObject({ total: 10, maximum: 60 });
  });

  test("come with the figure they rest on, its date and its source", async () => {
    expect((await score([ratio], [internet(40)])).criteria[0].measured).toEqual({ value: 40, period: "2024-06", figure: { source: { code: "S3" } } });
  });
});

describe("a status", () => {
  test("tells a measured zero from no information", async () => {
    expect((await score([ratio], [internet(0)])).scores).toEqual([["NOT_CARRIED_OUT", 0]]);
    expect((await score([ratio], [])).scores).toEqual([["NO_INFORMATION", null]]);
  });

  test("may be answered where no published figure does, with its evidence", async () => {
    const answered = await score([plan], [], { answers: [{ criterion: "plan", status: "DONE", evidence: "Plan 12", sourceUrl: "https://example.org/plan" }] });
    expect(answered.criteria).toEqual([{ status: "DONE", points: 20, measured: null, evidence: "Plan 12", sourceUrl: "https://example.org/plan" }]);
    expect((await score([plan], [], { answers: [{ criterion: "plan", status: "NOT_CARRIED_OUT" }] })).scores).toEqual([["NOT_CARRIED_OUT", 0]]);
    expect((await score([plan], [])).scores).toEqual([["NO_INFORMATION", null]]);
  });
});

describe("the result", () => {
  test("has the label of the total where all is known", async () => {
    expect((await score([ratio], [internet(80)])).result).toMatchObject({ total: 60, lowest: 60, highest: 60, label: { labelEn: "High" }, passed: null });
    expect((await score([ratio], [internet(79)])).result).toMatchObject({ label: { labelEn: "Low" } });
  });

  test("has none where what is not known decides, and says between which totals it lies", async () => {
    expect((await score([ratio, plan], [internet(70)])).result).toMatchObject({ total: 52.5, lowest: 52.5, highest: 72.5, label: null, withInformation: 1 });
  });

  test("has one where what is not known cannot change it", async () => {
    expect((await score([ratio, plan], [internet(20)])).result).toMatchObject({ lowest: 15, highest: 35, label: { labelEn: "Low" } });
  });

  test("of a set that asks for all mandatory and 30 % of the optional criteria is passed, failed, or open", async () => {
    const optional = (code: string): Criterion => [code, "yes_no", "no", "", "", "", "", ""];
    const criteria: Criterion[] = [["must", "yes_no", "yes", "", "", "", "", ""], ...["a", "b", "c", "d"].map(optional)];
    const answer = (...done: string[]) => done.map((criterion) => ({ criterion, status: "DONE" }));
    const not = (...codes: string[]) => codes.map((criterion) => ({ criterion, status: "NOT_DONE" }));
    const passed = async (answers: object[]) => (await score(criteria, [], { result: passing, answers })).result;
    // 30 % of four are 1.2: two of them must be met.
    expect(await passed([...answer("must", "a", "b")])).toMatchObject({
      passed: true,
      mandatoryCount: 1,
      mandatoryDone: 1,
      optionalCount: 4,
      optionalDone: 2,
      total: null,
    });
    expect(await passed([...answer("must", "a"), ...not("b", "c", "d")])).toMatchObject({ passed: false });
    expect(await passed([...not("must"), ...answer("a", "b", "c", "d")])).toMatchObject({ passed: false });
    expect(await passed([...answer("must", "a"), ...not("b", "c")])).toMatchObject({ passed: null });
  });

  test("of a set of levels is the level of the total", async () => {
    expect((await score([ratio], [internet(80)], { result: "levels,0:Mức 1|Level 1;50:Mức 2|Level 2," })).result).toMatchObject({
      label: { labelEn: "Level 2" },
    });
  });
});

test("a scorecard is refused for a set without rules, an unknown set or criterion, and an answer to what a figure answers", async () => {
  await score([ratio, plan], [internet(40)]);
  const refused = async (set: string, answers: object[] = []) =>
    refuse(`query ($answers: [CriterionAnswer!]) { scorecard(set: "${set}", province: "48", answers: $answers) { result { total } } }`, { answers });
  const none = await refused("e");
  expect(none.extensions.code).toBe("NO_CRITERIA");
  expect(none.message).toContain("Not issued yet");
  expect((await refused("x")).extensions.code).toBe("UNKNOWN_CODE");
  expect((await refused("s", [{ criterion: "plam", status: "DONE" }])).extensions).toMatchObject({ code: "UNKNOWN_CODE", nearest: ["plan"] });
  expect((await refused("s", [{ criterion: "ratio", status: "DONE" }])).extensions.code).toBe("BAD_ANSWER");
  expect(
    (
      await refused("s", [
        { criterion: "plan", status: "DONE" },
        { criterion: "plan", status: "DONE" },
      ])
    ).extensions.code,
  ).toBe("BAD_ANSWER");
});
