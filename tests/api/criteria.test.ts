import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { openApi } from "./ask.ts";

const { ask } = openApi(await openTestDatabase("dataset"));
const number = (cell: string | undefined) => (cell ? Number(cell) : null);

test("the criteria of each set are those of the dataset, in its order, with every column", async () => {
  const { criteriaSets } = await ask(`{ criteriaSets { code criteria {
    code groupCode groupVi groupEn nameVi nameEn rule mandatory maximum indicator { code } rate { code } fullAt comparison steps { from points } evidenceVi evidenceEn
  } } }`);
  const rates = new Set(readRows("rates.csv").map(({ code }) => code));
  expect(criteriaSets).toEqual(
    readRows("criteria_sets.csv").map((set) => ({
      code: set.code,
      criteria: readRows("criteria.csv")
        .filter((row) => row.set_code === set.code)
        .map((row) => ({
          code: row.code,
          groupCode: row.group_code,
          groupVi: row.group_vi,
          groupEn: row.group_en,
          nameVi: row.name_vi,
          nameEn: row.name_en,
          rule: row.rule!.toUpperCase(),
          mandatory: row.mandatory === "yes",
          maximum: number(row.maximum),
          indicator: row.indicator && !rates.has(row.indicator) ? { code: row.indicator } : null,
          rate: row.indicator && rates.has(row.indicator) ? { code: row.indicator } : null,
          fullAt: number(row.full_at),
          comparison: row.comparison ? row.comparison.toUpperCase() : null,
          steps: row.steps ? row.steps.split(";").map((step) => ({ from: Number(step.split(":")[0]), points: Number(step.split(":")[1]) })) : [],
          evidenceVi: row.evidence_vi,
          evidenceEn: row.evidence_en,
        })),
    })),
  );
});

test("each set has criteria or says in both languages why not, and only the sample is none of an issuer", async () => {
  const { criteriaSets } = await ask(`{ criteriaSets { code status isSample emptyReasonVi emptyReasonEn criteria { code } } }`);
  for (const { criteria, emptyReasonVi, emptyReasonEn } of criteriaSets) {
    expect([emptyReasonVi === null, emptyReasonEn === null]).toEqual(criteria.length ? [true, true] : [false, false]);
  }
  expect(criteriaSets.filter(({ isSample }: any) => isSample)).toMatchObject([{ code: "sample-published-figures", status: "sample" }]);
});

test("the sample has every rule, mandatory and optional criteria, 100 points, and labels in both languages", async () => {
  const { criteriaSets } = await ask(`{ criteriaSets { isSample resultKind resultSteps { from labelVi labelEn } criteria { rule mandatory maximum } } }`);
  const { criteria, resultKind, resultSteps } = criteriaSets.find(({ isSample }: any) => isSample);
  expect(new Set(criteria.map(({ rule }: any) => rule))).toEqual(new Set(["RATIO", "STEPS", "YES_NO", "BONUS", "PENALTY"]));
  expect(new Set(criteria.map(({ mandatory }: any) => mandatory))).toEqual(new Set([true, false]));
  const counted = criteria.filter(({ rule }: any) => rule !== "BONUS" && rule !== "PENALTY");
  expect(counted.reduce((sum: number, { maximum }: any) => sum + maximum, 0)).toBe(100);
  expect(resultKind).toBe("TOTAL_WITH_LABEL");
  expect(resultSteps[0]).toEqual({ from: 0, labelVi: "Mức thử 1", labelEn: "Trial level 1" });
});
