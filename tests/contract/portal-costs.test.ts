import { globSync } from "node:fs";
import { join } from "node:path";
import exampleList from "@toso/api/examples.json" with { type: "json" };
import { countCost } from "../../packages/api/src/graphql/limit/count-cost.ts";
import { countSelections } from "../../packages/api/src/graphql/limit/count-selections.ts";
import queryLimits from "@toso/api/limits.json" with { type: "json" };
import { schema } from "@toso/api/graphql";
import {
  getNamedType,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
  getNullableType,
  Kind,
  parse,
  typeFromAST,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { expect, test } from "vitest";

const portal = join(import.meta.dirname, "../../packages/portal/src");

/** Values of the right type for the variables that must be given; what they say does not change what a question costs. */
function anyVariables({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const given = variableDefinitions.filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);
  return Object.fromEntries(
    given.map(({ variable, type }) => {
      const named = getNamedType(typeFromAST(schema, type as never))!;
      const one = isEnumType(named)
        ? named.getValues()[0]!.name
        : isInputObjectType(named)
          ? {}
          : named.name === "String"
            ? "any"
            : named.name === "Boolean"
              ? true
              : named.name === "Period"
                ? "2023"
                : 1;
      return [variable.name.value, isListType(getNullableType(typeFromAST(schema, type as never))) ? [one] : one];
    }),
  );
}

const modules = await Promise.all(
  globSync("**/*.query.ts", { cwd: portal }).map((file) => import(join(portal, file)) as Promise<Record<string, DocumentNode>>),
);
/** Every question that the portal asks while it is built, with its points, the dearest first. */
const questions = modules
  .flatMap((module) => Object.values(module))
  .filter((value) => "definitions" in value)
  .flatMap((document) => {
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    return operation ? [{ name: operation.name!.value, points: countCost(schema, document, null, anyVariables(operation)) }] : [];
  })
  .sort((a, b) => b.points! - a.points!);

test("each question of the portal is counted, and none is let past the limit", () => {
  expect(questions.length).toBeGreaterThan(25);
  expect(questions.filter(({ points }) => points === null)).toEqual([]);
  expect(questions.filter(({ points }) => points! > queryLimits.cost)).toEqual([]);
});

test("the maximum leaves the dearest question of the portal room to double, and not more than three times its points", () => {
  const dearest = questions[0]!.points!;
  expect(queryLimits.cost, JSON.stringify(questions[0])).toBeGreaterThanOrEqual(2 * dearest);
  expect(queryLimits.cost, JSON.stringify(questions[0])).toBeLessThanOrEqual(3 * dearest);
});

test("each question of the portal, each example and the whole introspection has less than half the selections that are allowed, with its fragments written out", () => {
  const documents = modules.flatMap((module) => Object.values(module)).filter(({ definitions }) => definitions !== undefined);
  const sent = [...exampleList.map(({ query }) => query), getIntrospectionQuery()].map((query) => parse(query));
  expect(Math.max(...[...documents, ...sent].map(countSelections))).toBeLessThan(queryLimits.selections / 2);
});

const all = "provinces { nodes { ";
test.each([
  [
    "every indicator of every province, with all that others say, and theirs",
    "{ indicators { provinceFigures { figure { value others { value others { value others { value } } } } } } }",
  ],
  ["provinces of provinces of provinces", `{ ${all} region { provinces { region { provinces { region { provinces { nameVi nameEn } } } } } } } } }`],
  [
    "a summary of all provinces for each figure",
    "{ indicators { provinceFigures { figure { indicator { base: distribution { median } distribution(boundary: VN34) { median } } } } } }",
  ],
  [
    "thirty pages of figures for each province",
    `{ ${all} ${Array.from({ length: 30 }, (_, place) => `a${place}: observations(first: 1, from: "20${10 + (place % 13)}") { totalCount }`).join(" ")} } } }`,
  ],
])("a question that multiplies lists is refused: %s", (_what, query) => {
  expect(countCost(schema, parse(query), null, {})).toBeGreaterThan(queryLimits.cost);
});
