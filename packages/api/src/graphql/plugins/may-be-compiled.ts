import {
  BREAK,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf } from "../read-fragments.ts";

/** Fields that a compiled operation may have once its fragments, and the types that its interfaces stand for, are written out: beyond that compiling takes longer than many answers. */
const fieldsAtMost = 3_000;

/**
 * Returns whether the compiled form of an operation answers as graphql-js does, and is small. graphql-jit orders fields with @skip or @include otherwise,
 * joins the conditions of a fragment that is spread twice, takes a variable within a list or an object that was not given for null, loses a field
 * called __proto__, and writes an interface out for each of its types, one within another.
 */
export function mayBeCompiled(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): boolean {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  return !!root && !hasWhatDiffers(document) && countWrittenOut(schema, document, root, operation.selectionSet) <= fieldsAtMost;
}

function hasWhatDiffers(document: DocumentNode): boolean {
  let found = false;
  const differs = () => {
    found = true;
    return BREAK;
  };
  const depth = { value: 0 };
  const within = { enter: () => void (depth.value += 1), leave: () => void (depth.value -= 1) };
  visit(document, {
    Directive: differs,
    ListValue: within,
    ObjectValue: within,
    Variable: () => (depth.value > 0 ? differs() : undefined),
    Field: ({ alias }) => (alias?.value.startsWith("__") ? differs() : undefined),
  });
  return found;
}

function countWrittenOut(schema: GraphQLSchema, document: DocumentNode, root: GraphQLNamedType, selection: SelectionSetNode): number {
  const fragments = fragmentsOf(document);
  let count = 0;
  const add = (type: GraphQLNamedType | undefined, { selections }: SelectionSetNode, times: number): void => {
    for (const part of selections) {
      if (count > fieldsAtMost) return;
      if (part.kind === Kind.FIELD) {
        count += times;
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[part.name.value] : undefined;
        const of = field && getNamedType(field.type);
        if (part.selectionSet) add(of, part.selectionSet, times * (of && isAbstractType(of) ? schema.getPossibleTypes(of).length : 1));
      } else {
        const inner = part.kind === Kind.INLINE_FRAGMENT ? part : fragments.get(part.name.value)!;
        const condition = inner.typeCondition ? schema.getType(inner.typeCondition.name.value) : undefined;
        add(isCompositeType(condition) ? condition : type, inner.selectionSet, times);
      }
    }
  };
  add(root, selection, 1);
  return count;
}
