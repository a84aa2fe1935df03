import { builder } from "../builder.ts";

type Fields = Parameters<typeof builder.connectionObject>[0] extends { fields?: infer Given } ? Given : never;

/** Gives a connection the field `totalCount`, from the `count` that stands in it. */
export const totalCount = ((t: { int(options: object): unknown }) => ({
  totalCount: t.int({
    description: "Number of rows on all pages.",
    resolve: ({ count }: { count: number | (() => Promise<number>) }) => (typeof count === "number" ? count : count()),
  }),
})) as unknown as NonNullable<Fields>;
