import { builder } from "../builder.ts";
import { orderKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { ProvinceType } from "./province.ts";
import { readingOf } from "../../release/reading.ts";

export const HonourType = builder.prismaObject("Honour", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Honour", orderKey)),
    province: t.field({
      type: ProvinceType,
      description: "Province that was honoured.",
      resolve: ({ areaScheme, areaCode }, _, context, info) => readingOf(context, info).catalogue.area(areaScheme, areaCode)!,
    }),
    date: t.expose("date", { type: "Period" }),
    titleVi: t.exposeString("titleVi"),
    titleEn: t.exposeString("titleEn"),
    awardedByVi: t.exposeString("awardedByVi"),
    awardedByEn: t.exposeString("awardedByEn"),
    basisVi: t.exposeString("basisVi"),
    basisEn: t.exposeString("basisEn"),
    forTeams: t.exposeBoolean("forTeams"),
    sourcePublisher: t.exposeString("sourcePublisher"),
    sourceUrl: t.exposeString("sourceUrl"),
  }),
});
