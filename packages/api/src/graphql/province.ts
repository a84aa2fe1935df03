import { builder } from "./builder.ts";
import { HonourType } from "./types/honour.ts";
import { LineageType } from "./types/lineage.ts";
import { readPage, readerOf } from "./paging/read-page.ts";
import { totalCount } from "./paging/total-count.ts";
import { PracticeType } from "./types/practice.ts";
import { RegionType } from "./region.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { areaKm2Of } from "../domain/province/area-km2.ts";
import { chooseProvinces } from "../domain/province/choose-provinces.ts";
import { resolveProvince, type Boundary } from "../domain/province/find-province.ts";
import { orderProvinces } from "../domain/province/order-provinces.ts";
import { placesWithin } from "../domain/province/places-within.ts";
import { TargetType } from "./types/target.ts";
import { boundaryArg, provinceArgs } from "./province-args.ts";
import { BoundaryEnum, ProvinceType } from "./types/province.ts";

const pageMaximum = 100;

const ProvinceOrderEnum = builder.enumType("ProvinceOrder", {
  description: "Order of a list of provinces.",
  values: {
    CODE: { description: "By code, roughly from north to south." },
    NAME: { description: "By name, in the Vietnamese alphabet." },
    REGION: { description: "By region, then code." },
    AREA: { description: "Largest area in square kilometres first, unknown ones last." },
    MATCH: { description: "What search means best first: a whole name, a whole place, then beginnings; by code without a search." },
  } as const,
});

builder.prismaObjectFields(ProvinceType, (t) => ({
  boundary: t.field({ type: BoundaryEnum, description: "Division the province belongs to.", resolve: ({ scheme }) => scheme as Boundary }),
  iso: t.exposeString("iso", { nullable: true }),
  aliases: t.exposeStringList("aliases"),
  formerNames: t.exposeStringList("formerNames"),
  places: t.stringList({
    description: "Places within it that people search by; no names of the area. One of the 34 has those of the old provinces it was made of.",
    resolve: (province, _, context, info) => placesWithin(readingOf(context, info).catalogue, province),
  }),
  targets: t.field({
    type: [TargetType],
    description: "Targets that the province set itself, by the order of the dataset; those of the nation are in targets.",
    resolve: ({ scheme, code }, _, context, info) =>
      readingOf(context, info).catalogue.targets.filter((target) => target.areaScheme === scheme && target.areaCode === code),
  }),
  region: t.field({
    type: RegionType,
    nullable: true,
    description: "Socio-economic region; new provinces cross regions and have none.",
    resolve: ({ regionCode }, _, context, info) => (regionCode ? readingOf(context, info).catalogue.area("REGION", regionCode) : null),
  }),
  areaKm2: t.float({
    nullable: true,
    description: "Area in square kilometres (2023). Of the 34 it is the sum of the old provinces they were made of; null where one of those has none.",
    resolve: (province, _, context, info) => areaKm2Of(readingOf(context, info).catalogue, province),
  }),
  communes: t.exposeInt("communes", { nullable: true }),
  districts: t.exposeInt("districts", { nullable: true }),
  validFrom: t.expose("validFrom", { type: "Period", nullable: true }),
  validTo: t.expose("validTo", { type: "Period", nullable: true }),
  successors: t.field({
    type: [LineageType],
    description: "Steps that led from this province to another.",
    resolve: ({ scheme, code }, _, context, info) =>
      readingOf(context, info).catalogue.lineages.filter((step) => step.fromScheme === scheme && step.fromCode === code),
  }),
  predecessors: t.field({
    type: [LineageType],
    description: "Steps that led to this province.",
    resolve: ({ scheme, code }, _, context, info) =>
      readingOf(context, info).catalogue.lineages.filter((step) => step.toScheme === scheme && step.toCode === code),
  }),
  practices: t.field({
    type: [PracticeType],
    description: "Practices of the province; they are listed under the 63.",
    resolve: ({ scheme, code }, _, context, info) =>
      readingOf(context, info).catalogue.practices.filter(({ areaScheme, areaCode }) => areaScheme === scheme && areaCode === code),
  }),
  honours: t.field({
    type: [HonourType],
    description: "Honours of the province.",
    resolve: ({ scheme, code }, _, context, info) =>
      readingOf(context, info).catalogue.honours.filter(({ areaScheme, areaCode }) => areaScheme === scheme && areaCode === code),
  }),
}));

builder.queryFields((t) => ({
  provinces: t.connection(
    {
      type: ProvinceType,
      extensions: { pageMaximum },
      description: `The provinces of a division; at most ${pageMaximum} a page.`,
      args: {
        ...provinceArgs(t.arg),
        search: t.arg.string({
          description:
            "Only provinces with this name; diacritics, case, old spellings, initials, short names such as TPHCM and towns within a province are understood. A blank text finds all, one without a letter or digit none.",
        }),
        orderBy: t.arg({ type: ProvinceOrderEnum, required: true, defaultValue: "CODE", description: "Order of the list." }),
        ...readingArgs(t.arg),
      },
      resolve: async (_root, args, context, info) => {
        const { release, catalogue } = await openReading(context, args, info);
        const provinces = orderProvinces(catalogue, chooseProvinces(catalogue, args), args.orderBy);
        const reader = readerOf(provinces, `province:${release.id}:${args.boundary}`, ({ code }) => code);
        return { ...(await readPage(args, { ...reader, defaultSize: pageMaximum })), count: provinces.length };
      },
    },
    { name: "ProvinceConnection", description: "A page of provinces.", fields: totalCount },
    { name: "ProvinceEdge", description: "A province with its cursor." },
  ),
  province: t.field({
    type: ProvinceType,
    nullable: true,
    description: "One province.",
    args: {
      code: t.arg.string({
        required: true,
        description:
          "Code of the statistics office (01), slug (ha-noi), ISO 3166-2 code (VN-HN), or a name or other spelling that the search knows (Hà Nội, Hanoi, TP.HCM); its division may stand before it (VN63:01).",
      }),
      ...boundaryArg(t.arg),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => resolveProvince((await openReading(context, args, info)).catalogue, args.code, args.boundary),
  }),
}));
