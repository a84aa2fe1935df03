import { builder } from "../builder.ts";
import { lineageKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { ProvinceType } from "./province.ts";
import { readingOf } from "../../release/reading.ts";

const LineageChangeEnum = builder.enumType("LineageChange", {
  description: "What happened to a province when the division changed.",
  values: {
    UNCHANGED: { value: "unchanged", description: "The province went on as it was, under the same boundary." },
    MERGED: { value: "merged", description: "The province became part of a larger one." },
  } as const,
});

export const LineageType = builder.prismaObject("Lineage", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Lineage", lineageKey)),
    from: t.field({
      type: ProvinceType,
      description: "Province before the change.",
      resolve: ({ fromScheme, fromCode }, _, context, info) => readingOf(context, info).catalogue.area(fromScheme, fromCode)!,
    }),
    to: t.field({
      type: ProvinceType,
      description: "Province after the change.",
      resolve: ({ toScheme, toCode }, _, context, info) => readingOf(context, info).catalogue.area(toScheme, toCode)!,
    }),
    date: t.expose("date", { type: "Period" }),
    change: t.expose("change", { type: LineageChangeEnum }),
    decree: t.exposeString("decree"),
  }),
});
