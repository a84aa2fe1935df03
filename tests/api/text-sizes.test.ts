import { readFileSync } from "node:fs";
import textSizes from "@toso/api/text-sizes.json" with { type: "json" };
import { buildSchema, getNamedType, isInterfaceType, isNonNullType, isObjectType, type GraphQLField, type GraphQLNamedType } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openApi } from "./ask.ts";

const { ask } = openApi(await openTestDatabase("dataset"));
const sizes: Record<string, number> = textSizes;
const schema = buildSchema(readFileSync(new URL("../../packages/api/contract/schema.graphql", import.meta.url), "utf8"));
/** Arguments of root fields that need some. */
const given: Record<string, string> = {
  province: '(code: "48")',
  indicator: '(code: "members")',
  scorecard: '(province: "48", set: "sample-published-figures")',
};
/** Bytes from which on a text costs more than a point. */
const long = 200;

const longest = new Map<string, number>();
const askable = ({ args }: GraphQLField<unknown, unknown>) => args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/** Selects all texts of a type, and of what stands in it. */
function texts(type: GraphQLNamedType, levels: number): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return "";
  const selected = Object.values(type.getFields())
    .filter(askable)
    .map(({ name, type: of }) => {
      const inner = getNamedType(of);
      if (inner.name === "String") return name;
      const below = levels > 0 ? texts(inner, levels - 1) : "";
      return below && `${name} ${below}`;
    });
  return selected.some(Boolean) ? `{ __typename ${selected.join(" ")} }` : "";
}

function note(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(note);
  if (typeof value !== "object" || value === null) return;
  const { __typename: type, ...fields } = value as Record<string, unknown>;
  for (const [name, entry] of Object.entries(fields)) {
    if (typeof entry !== "string") note(entry);
    else longest.set(`${type}.${name}`, Math.max(longest.get(`${type}.${name}`) ?? 0, Buffer.byteLength(entry)));
  }
}

for (const field of Object.values(schema.getQueryType()!.getFields())) {
  const inner = getNamedType(field.type);
  if ((askable(field) || given[field.name]) && texts(inner, 0)) note(await ask(`{ ${field.name}${given[field.name] ?? ""} ${texts(inner, 1)} }`));
}

test("every text that can have 200 bytes or more is counted by a size of its own", () => {
  const unsized = [...longest].filter(([place, bytes]) => bytes >= long && sizes[place] === undefined);
  expect(longest.size).toBeGreaterThan(60);
  expect(unsized).toEqual([]);
});

test.each(Object.keys(sizes))("%s has no more bytes than its cost counts, and not far fewer", (place) => {
  const bytes = longest.get(place) ?? 0;
  expect(bytes).toBeLessThanOrEqual(sizes[place]!);
  // The summary of a release is another one each time.
  if (!place.startsWith("Release.")) expect(bytes).toBeGreaterThan(sizes[place]! / 2);
});
