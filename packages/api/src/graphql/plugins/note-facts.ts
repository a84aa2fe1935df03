import {
  getOperationAST,
  valueFromAST,
  GraphQLString,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  BREAK,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import { fieldsOf, fragmentsOf } from "../read-fragments.ts";

/** What is to be known of an answer beside its text. */
export interface AnswerFacts {
  /** `clean`: no errors. `refused`: with errors of the caller. `faulty`: with a fault of ours. */
  outcome: "clean" | "refused" | "faulty";
  /** Whether every part of it is pinned to a release, so that it never changes. */
  pinned: boolean;
  /** Name of the operation that ran; null where it has none, or none ran. */
  operation: string | null;
  /** Points that the query costs; null where it was not counted. */
  cost: number | null;
  /** Codes of its errors. */
  codes: string[];
}

/** Where the facts of one answer are written; empty where the handler refused before the query was read. */
export interface FactsNote {
  facts?: Partial<AnswerFacts>;
}

/** Notes on each answer which errors it has, whether all of it is pinned to a release, and what it cost, for who sends and keeps it. */
export function noteFacts(): Plugin<object, Partial<FactsNote>> {
  return {
    onExecute({ args }) {
      const { facts } = args.contextValue as FactsNote;
      if (!facts) return;
      facts.pinned = isPinned(args.document, args.operationName, args.variableValues) && !mayChange(args.schema, args.document);
      facts.operation = getOperationAST(args.document, args.operationName)?.name?.value.slice(0, 80) ?? null;
    },
    onResultProcess({ result, serverContext: { facts } }) {
      if (!facts || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const codes = (result.errors ?? []).map(({ extensions }) => extensions?.code);
      facts.codes = [...new Set(codes.map((code) => (typeof code === "string" ? code : "INTERNAL_ERROR")))];
      facts.cost = (result.extensions?.cost as { requested: number } | undefined)?.requested ?? null;
      facts.outcome =
        codes.length === 0 ? "clean" : codes.every((code) => code && code !== "INTERNAL_ERROR" && code !== "INTERNAL_SERVER_ERROR") ? "refused" : "faulty";
    },
  };
}

const changing = new WeakMap<DocumentNode, boolean>();

/** Returns whether a document holds a field marked in its extensions as one that `changes`: it says something else after a later release, whichever is read. */
function mayChange(schema: GraphQLSchema, document: DocumentNode): boolean {
  const known = changing.get(document);
  if (known !== undefined) return known;
  let found = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        if (types.getFieldDef()?.extensions.changes !== true) return undefined;
        found = true;
        return BREAK;
      },
    }),
  );
  changing.set(document, found);
  return found;
}

/** Returns the fields at the root of the operation, those in fragments too; [] where there is no such operation. */
export function rootFieldsOf(document: DocumentNode, operationName?: string | null): FieldNode[] {
  const operation = getOperationAST(document, operationName);
  return operation ? fieldsOf(operation.selectionSet, fragmentsOf(document)) : [];
}

/** Returns whether every root field of the operation names its release. */
function isPinned(document: DocumentNode, operationName?: string | null, variables: Record<string, unknown> = {}): boolean {
  const asked = rootFieldsOf(document, operationName);
  return (
    asked.length > 0 &&
    asked.every(({ name, arguments: given = [] }) => {
      if (name.value === "__typename") return true;
      const release = given.find((argument) => argument.name.value === "release");
      return !!release && typeof valueFromAST(release.value, GraphQLString, variables) === "string";
    })
  );
}
