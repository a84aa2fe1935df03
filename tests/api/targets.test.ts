import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { openApi } from "./ask.ts";

const { ask, refuse } = openApi(await openTestDatabase("dataset"));
const rows = readRows("targets.csv");

const every = `code indicator { code } year value comparison unit baseVi baseEn nameVi nameEn legalNumber issuerVi issuerEn date
  sourcePublisher sourceUrl noIndicatorReasonVi noIndicatorReasonEn`;

test("the targets of the nation and of each province are those of the dataset, in its order, with every column", async () => {
  const { targets, provinces } = await ask(`{ targets { ${every} } provinces(first: 63) { nodes { code targets { ${every} } } } }`);
  const ofProvinces = rows.filter((row) => row.area_scheme !== "VN");
  expect(ofProvinces.length).toBeGreaterThan(0);
  expectRows(
    targets,
    rows.filter((row) => row.area_scheme === "VN"),
  );
  for (const { code, targets } of provinces.nodes)
    expectRows(
      targets,
      ofProvinces.filter((row) => row.area_scheme === "VN63" && row.area_code === code),
    );
});

function expectRows(targets: unknown, of: typeof rows) {
  expect(targets).toEqual(
    of.map((row) => ({
      code: row.code,
      indicator: row.indicator ? { code: row.indicator } : null,
      year: Number(row.year),
      value: Number(row.value),
      comparison: row.comparison!.toUpperCase(),
      unit: "percent",
      baseVi: row.base_vi,
      baseEn: row.base_en,
      nameVi: row.name_vi,
      nameEn: row.name_en,
      legalNumber: row.legal_number,
      issuerVi: row.issuer_vi,
      issuerEn: row.issuer_en,
      date: row.date,
      sourcePublisher: row.source_publisher || null,
      sourceUrl: row.source_url || null,
      noIndicatorReasonVi: row.no_indicator_reason_vi || null,
      noIndicatorReasonEn: row.no_indicator_reason_en || null,
    })),
  );
}

describe("the targets of an indicator", () => {
  test("stand in the list asked for it and under the indicator itself", async () => {
    const { targets, indicator } = await ask(`{
      targets(indicator: "esignature_pct") { year value comparison } indicator(code: "esignature_pct") { targets { year value comparison } }
    }`);
    expect(targets).toEqual([
      { year: 2025, value: 50, comparison: "MORE_THAN" },
      { year: 2030, value: 70, comparison: "MORE_THAN" },
    ]);
    expect(indicator.targets).toEqual(targets);
  });

  test("are none where the base is another, as for smartphones, and for Internet at home of any kind", async () => {
    const { smartphone, internet } = await ask(`{
      smartphone: indicator(code: "smartphone_pct") { targets { code } } internet: indicator(code: "households_internet_pct") { targets { code } }
    }`);
    expect([smartphone.targets, internet.targets]).toEqual([[], []]);
  });

  test("of an unknown indicator are refused", async () => {
    expect((await refuse(`{ targets(indicator: "esignature_pc") { code } }`)).extensions).toMatchObject({
      code: "UNKNOWN_CODE",
      nearest: expect.arrayContaining(["esignature_pct"]),
    });
  });
});
