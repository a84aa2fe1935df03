import { checkDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { replaceOnce, writeDataset, type Changes } from "../fixtures/write-dataset.ts";

const { prisma } = await openTestDatabase("migrated");

/** Checks the tiny dataset with the changes. */
const findingsOf = async (changes: Changes) => (await checkDirectory(prisma, writeDataset(changes))).findings;

type File = "area_borders.csv" | "targets.csv" | "criteria_sets.csv" | "criteria.csv";
type Case = [what: string, piece: string, by: string, line: number, column: string, problem: RegExp, remedy: RegExp];

/** Each case replaces one piece of the file and must give exactly one finding, in that file. */
const oneFinding = (file: File, cases: Case[]) =>
  describe(`${file}: one finding, with line, column, what is wrong and what to do, for`, () => {
    test.each(cases)("%s", async (_what, piece, by, line, column, problem, remedy) => {
      expect(await findingsOf({ [file]: replaceOnce(piece, by) })).toEqual([
        { file, line, column, problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) },
      ]);
    });
  });

oneFinding("area_borders.csv", [
  ["an unknown province", "46,49,", "46,94,", 4, "neighbour_code", /area "VN63 94"/, /areas\.csv/],
  ["a pair twice", "VN63,48,49,55.6\n", "VN63,48,49,55.6\nVN63,48,49,55.7\n", 6, "neighbour_code", /line 5 says.*48 and 49/, /Keep one/],
  ["the higher code first", "46,48,", "48,46,", 3, "neighbour_code", /48 does not come before 46/, /lower code first/],
  ["a province beside itself", "46,48,", "46,46,", 3, "neighbour_code", /46 does not come before 46/, /lower code first/],
  ["a border below 0", "44.7", "-44.7", 3, "border_km", /-44\.7 km is not a border/, /Leave the row out/],
  ["a border of 0, for a pair that touches in a point", "44.7", "0", 3, "border_km", /0 km is not a border/, /not neighbours/],
  ["another division, whose borders follow from the lineage", "VN63,46,48", "VN34,46,48", 3, "scheme", /"VN34"/, /VN63/],
]);

oneFinding("targets.csv", [
  ["a code twice", "smartphone_2025", "internet_2025", 3, "code", /line 2 says.*internet_2025/, /Keep one/],
  ["an unknown indicator", "internet_users_pct", "internet_user_pct", 2, "indicator", /indicator "internet_user_pct"/, /internet_users_pct/],
  [
    "an indicator that cannot be compared",
    "internet_users_pct",
    "smartphone_pct",
    2,
    "indicator",
    /base of smartphone_pct differs by source/,
    /Leave the indicator out/,
  ],
  ["an indicator with another unit", "internet_users_pct", "teams", 2, "indicator", /teams is measured in count, the target in percent/, /unit of the target/],
  ["more than 100 percent", ",80,at_least", ",180,at_least", 2, "value", /180 is not a percentage/, /percent/],
  ["an unknown comparison", "at_least", "around", 2, "comparison", /"around"/, /at_least, more_than/],
  ["another unit", "at_least,percent", "at_least,count", 2, "unit", /"count"/, /percent/],
  ["a year that is none", "internet_users_pct,2025", "internet_users_pct,2025-12", 2, "year", /"2025-12" is not a year/, /YYYY/],
  ["no indicator and no Vietnamese reason", "Mẫu số khác nhau", "", 3, "no_indicator_reason_vi", /does not say why/, /Name the indicator/],
  ["no indicator and no English reason", "The base differs", "", 3, "no_indicator_reason_en", /does not say why/, /Name the indicator/],
  ["an indicator and a reason", "2022-03-31,,,,,", "2022-03-31,,,,None,", 2, "no_indicator_reason_en", /and a reason/, /empty/],
]);

test("a target of a province on what is published for the nation alone is found", async () => {
  const ofProvince = (text: string) => text.replace("internet_users_pct", "online_fraud_reported_pct").replace("VN,VN", "VN63,48");
  expect(await findingsOf({ "targets.csv": ofProvince })).toMatchObject([
    { file: "targets.csv", line: 2, column: "indicator", problem: expect.stringMatching(/for the nation alone, the target is that of VN63 48/) },
  ]);
});

oneFinding("criteria_sets.csv", [
  ["no criteria and no Vietnamese reason", "Chưa ban hành", "", 2, "empty_reason_vi", /no criteria and does not say why/, /criteria\.csv/],
  ["no criteria and no English reason", "Not issued", "", 2, "empty_reason_en", /no criteria and does not say why/, /criteria\.csv/],
  ["criteria and a reason", "High,,yes,,", "High,,yes,,None", 3, "empty_reason_en", /has criteria and a reason/, /Empty the cell/],
  ["result steps that do not ascend", "60:Cao", "0:Cao", 3, "result_steps", /do not ascend/, /lowest total up/],
  ["a result step without its English label", "60:Cao|High", "60:Cao", 3, "result_steps", /not a list of steps/, /Chưa đạt\|Not reached/],
  ["a total without labels", "0:Thấp|Low;60:Cao|High", "", 3, "result_steps", /no labels/, /total each label begins at/],
  ["an unknown kind of result", "total_with_label", "ranking", 3, "result_kind", /"ranking"/, /total_with_label, mandatory_plus_optional, levels/],
  ["a share of optional criteria that is not asked for", "High,,yes", "High,30,yes", 3, "optional_share", /does not ask/, /mandatory_plus_optional/],
  ["no share where it is asked for", "total_with_label", "mandatory_plus_optional", 3, "optional_share", /missing/, /mandatory_plus_optional/],
  [
    "a share above 100 percent",
    "total_with_label,0:Thấp|Low;60:Cao|High,,",
    "mandatory_plus_optional,,130,",
    3,
    "optional_share",
    /130 is not a percentage/,
    /percent/,
  ],
  ["a sample that does not say so in its status", ",sample,,,", ",issued,,,", 3, "is_sample", /not say the same/, /status sample/],
  ["a status that is unknown", ",announced,,", ",rumoured,,", 2, "status", /"rumoured"/, /announced, issued, in use, sample/],
]);

oneFinding("criteria.csv", [
  ["an unknown set", "sample,plan", "simple,plan", 4, "set_code", /criteria set "simple"/, /criteria_sets\.csv.*sample/],
  ["a code twice in a set", "sample,plan", "sample,teams", 4, "code", /line 3 says/, /Keep one/],
  ["an unknown indicator or rate", "teams_per_10k_inhabitants", "teams_per_10k", 3, "indicator", /indicator or rate "teams_per_10k"/, /indicators\.csv/],
  ["an indicator that cannot be compared", "internet_users_pct", "smartphone_pct", 2, "indicator", /base of smartphone_pct differs/, /evidence/],
  ["a ratio without full_at", "100,at_least", ",", 2, "full_at", /no value that earns all points/, /above 0/],
  ["a ratio that is full at 0", "100,at_least", "0,at_least", 2, "full_at", /no value that earns all points/, /above 0/],
  ["full_at without comparison", "100,at_least", "100,", 2, "comparison", /belong together/, /both or neither/],
  ["steps that do not ascend", "1:20;5:40", "5:20;1:40", 3, "steps", /do not ascend/, /lowest value up/],
  ["two steps at one value", "1:20;5:40", "1:20;1:40", 3, "steps", /do not ascend/, /lowest value up/],
  ["steps of another form", "1:20;5:40", "1-20", 3, "steps", /"1-20" is not a list of steps/, /1:0\.5;3:1/],
  ["no steps for the rule steps", "1:20;5:40", "", 3, "steps", /there are none/, /begins at/],
  ["steps for a ratio", "at_least,,S", "at_least,1:20,S", 2, "steps", /rule ratio has no steps/, /Empty/],
  ["a step above the maximum", "5:40", "5:41", 3, "steps", /more than the maximum of 40/, /Correct/],
  ["a yes or no of an indicator without a value", "yes_no,no,10,,", "yes_no,no,10,internet_users_pct,", 4, "full_at", /which value is a yes/, /full|value/],
  ["a bonus of an indicator without a value", "yes_no,no,10,,", "bonus,no,10,internet_users_pct,", 4, "steps", /brings the bonus/, /full_at/],
  ["a penalty of an indicator without a value", "yes_no,no,10,,", "penalty,no,10,internet_users_pct,", 4, "steps", /brings the penalty/, /full_at/],
  ["no maximum where points are counted", "ratio,yes,60,", "ratio,yes,,", 2, "maximum", /maximum is missing/, /yes_no/],
  ["a maximum below 0", "ratio,yes,60,", "ratio,yes,-60,", 2, "maximum", /-60 is not a valid maximum/, /above 0/],
  ["an unknown rule", "ratio", "share", 2, "rule", /"share"/, /ratio, steps, yes_no, bonus, penalty/],
]);

test("a yes or no needs no maximum, for points are not always published", async () => {
  expect(await findingsOf({ "criteria.csv": replaceOnce("yes_no,no,10,", "yes_no,no,,") })).toEqual([]);
});

test("criteria that cannot be read leave the empty reasons of their sets alone", async () => {
  const findings = await findingsOf({ "criteria.csv": (text) => text.replaceAll(",", "\t") });
  expect(findings.map(({ file, line }) => `${file}:${line}`)).toEqual(["criteria.csv:1"]);
});
