import {
  getNamedType,
  isCompositeType,
  isLeafType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromAST,
  GraphQLString,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { fieldsOf, fragmentsOf, type Fragments } from "../read-fragments.ts";
import { queryLimits } from "./limits.ts";

/** How many fields a selection has, and those of them that lead on. */
interface Asked {
  count: number;
  inner: FieldNode[];
}

/** What is asked of the schema itself: where the walk stands. */
interface Walk {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** What a selection asks, found once: it is walked for each value it stands on. */
  found: Map<SelectionSetNode, Asked>;
  /** Points of a selection on a value: a type stands in many places of a schema. */
  counted: Map<SelectionSetNode, Map<unknown, number>>;
  /** Points at which counting may stop. */
  enough: number;
}

/**
 * Returns the points of what the one operation of a document asks about the schema itself: one for each field of each type, argument and value that comes back.
 * They are counted in the schema, not guessed: a type that is met again costs as much without being walked again,
 * and beyond the maximum counting stops.
 */
export function countIntrospection(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>): number {
  const operation = document.definitions.find((part): part is OperationDefinitionNode => part.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = fragmentsOf(document);
  const walk: Walk = { schema, fragments, found: new Map(), counted: new Map(), enough: queryLimits.cost };
  const metaFields = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));
  let points = 0;
  for (const field of fieldsOf(operation.selectionSet, fragments)) {
    const meta = metaFields.get(field.name.value);
    if (!meta || !field.selectionSet) continue;
    const asked = field.arguments?.[0] && valueFromAST(field.arguments[0].value, GraphQLString, variables);
    points += countValue(meta === SchemaMetaFieldDef ? schema : schema.getType(String(asked)), getNamedType(meta.type), field.selectionSet, walk);
  }
  return points;
}

function countValue(value: unknown, type: GraphQLNamedOutputType, set: SelectionSetNode, walk: Walk): number {
  if (value === null || value === undefined || !isCompositeType(type)) return 0;
  let points = 0;
  if (Array.isArray(value)) {
    for (const one of value) {
      points += countValue(one, type, set, walk);
      if (points > walk.enough) break;
    }
    return points;
  }
  const ofSet = walk.counted.get(set) ?? new Map<unknown, number>();
  walk.counted.set(set, ofSet);
  const known = ofSet.get(value);
  if (known !== undefined) return known;
  const { count, inner } = foundIn(set, walk);
  points += count;
  for (const { name, selectionSet } of inner) {
    if (points > walk.enough) break;
    const field = (type as GraphQLObjectType).getFields()[name.value];
    if (field) points += countValue(valueOf(field, value, walk.schema), getNamedType(field.type), selectionSet!, walk);
  }
  ofSet.set(value, points);
  return points;
}

/** What the schema says there, deprecated parts too. */
function valueOf(field: GraphQLField<unknown, unknown>, value: unknown, schema: GraphQLSchema): unknown {
  if (isLeafType(getNamedType(field.type))) return null;
  return field.resolve!(value, { includeDeprecated: true }, null, { schema } as never);
}

function foundIn(set: SelectionSetNode, { found, fragments }: Walk): Asked {
  let asked = found.get(set);
  if (!asked) {
    const fields = fieldsOf(set, fragments);
    found.set(set, (asked = { count: fields.length, inner: fields.filter(({ selectionSet }) => selectionSet) }));
  }
  return asked;
}
