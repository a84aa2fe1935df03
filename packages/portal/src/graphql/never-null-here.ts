import type { introspection } from "./graphql-env.d.ts";

/**
 * Fields that are null only where they are refused. The client throws on every refusal, so that a page never sees the null and the build stops with the
 * words of the API: here their types are those of an answer. A field that can be null of itself, such as a distribution, is no part of this list.
 */
interface NullOnlyWhenRefused {
  Query:
    | "calendar"
    | "changes"
    | "communes"
    | "comparison"
    | "criteriaSets"
    | "group"
    | "honours"
    | "indicators"
    | "lineage"
    | "lessons"
    | "measures"
    | "nation"
    | "observations"
    | "peers"
    | "platforms"
    | "practices"
    | "provinces"
    | "ranking"
    | "rates"
    | "reconciliation"
    | "regions"
    | "scorecard"
    | "skills"
    | "sources"
    | "targets"
    | "whatItWouldTake";
  Area: "figure" | "observations";
  Commune: "figure" | "observations";
  Nation: "figure" | "observations" | "provinceCount" | "series";
  Province: "figure" | "leadingSide" | "observations" | "presentFigure";
  Region: "figure" | "observations";
  Group: "sum";
  Indicator: "periods" | "provinceFigures";
  PeerGroup: "verdicts";
  RateDefinition: "distribution" | "provinceRates";
}

type Types = introspection["types"];

type AnsweredFields<Fields, Names> = {
  [Name in keyof Fields]: Name extends Names
    ? Fields[Name] extends { name: infer Own; type: infer Type }
      ? { name: Own; type: { kind: "NON_NULL"; name: never; ofType: Type } }
      : never
    : Fields[Name];
};

/** The contract as a client reads it that throws on errors. */
export type Answered = Omit<introspection, "types"> & {
  types: {
    [Name in keyof Types]: Name extends keyof NullOnlyWhenRefused
      ? Omit<Types[Name], "fields"> & { fields: AnsweredFields<Types[Name] extends { fields: infer Fields } ? Fields : never, NullOnlyWhenRefused[Name]> }
      : Types[Name];
  };
};
