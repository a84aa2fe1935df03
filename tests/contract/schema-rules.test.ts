import { fileURLToPath } from "node:url";
import plugin from "@graphql-eslint/eslint-plugin";
import { ESLint, type Linter } from "eslint";
import { expect, test } from "vitest";

const contract = fileURLToPath(new URL("../../packages/api/contract/schema.graphql", import.meta.url));

/** Parts of another object, which nobody can ask for by themselves: docs/decisions/0027 says why they have no id. */
const parts = [
  ...["AreaSkill", "CatalogueChange", "Caution", "ChangeCount", "ChangedFigure", "ColumnChange", "Coverage", "CriteriaResult", "CriterionStep", "Disagreement"],
  ...[
    "Distribution",
    "Effort",
    "Group",
    "GroupRate",
    "GroupSum",
    "IndicatorFigure",
    "MeasureComparison",
    "MeasuredProvince",
    "Peer",
    "PeerGroup",
    "Place",
    "PresentFigure",
  ],
  ...[
    "PeriodComparison",
    "PeriodOfFigures",
    "ProvinceComparison",
    "ProvinceFigure",
    "ProvinceRate",
    "Ranking",
    "Reconciliation",
    "ResultStep",
    "Scorecard",
    "ScoredCriterion",
    "SeriesPoint",
    "Sum",
    "TargetDistance",
    "Verdict",
  ],
];
/** Returns what a rule finds in the contract, each with what stands on its line. */
async function check(rules: Linter.RulesRecord): Promise<string[]> {
  const eslint = new ESLint({
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.graphql"],
        languageOptions: { parser: plugin.parser as Linter.Parser, parserOptions: { graphQLConfig: { schema: contract } } },
        plugins: { "@graphql-eslint": plugin as unknown as ESLint.Plugin },
        rules,
      },
    ],
  });
  const [result] = await eslint.lintFiles([contract]);
  return result!.messages.map(({ ruleId, message }) => `${ruleId?.split("/")[1]}: ${message.split("\n")[0]}`);
}

test("the rules for Relay pass, but that lists are kept beside connections", async () => {
  const rules = { ...plugin.configs["flat/schema-relay"].rules, "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }] };
  expect(await check(rules as unknown as Linter.RulesRecord)).toEqual([]);
});

test("the recommended rules pass, but for the parts without an id and two names of a peer", async () => {
  const rules = { ...plugin.configs["flat/schema-recommended"].rules };
  rules["@graphql-eslint/strict-id-in-types"] = ["error", { exceptions: { suffixes: ["Connection", "Edge"], types: ["PageInfo"] } }] as never;
  expect((await check(rules as unknown as Linter.RulesRecord)).sort()).toEqual(
    [
      ...["peerFigure", "peerValue"].map((name) => `no-typename-prefix: Field "${name}" starts with the name of the parent type "Peer"`),
      ...parts.map((name) => `strict-id-in-types: type "${name}" must have exactly one non-nullable unique identifier.`),
    ].sort(),
  );
});

test("every field at the root that gives an object is nullable", async () => {
  expect(await check({ "@graphql-eslint/require-nullable-result-in-root": "error" })).toEqual([]);
});

test("what is deprecated says why and until when", async () => {
  expect(
    await check({
      "@graphql-eslint/require-deprecation-reason": "error",
      "@graphql-eslint/require-description": ["error", { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true }],
    }),
  ).toEqual([]);
});
