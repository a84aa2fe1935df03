import { AreaInterface } from "./types/area.ts";
import { builder } from "./builder.ts";
import { NodeInterface } from "./types/node.ts";
import { readPage, readerOf } from "./paging/read-page.ts";
import { totalCount } from "./paging/total-count.ts";
import { resolveProvince } from "../domain/province/find-province.ts";
import { ProvinceType } from "./types/province.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";

const pageMaximum = 100;
const scheme = "VN3321";

const CommuneType = builder.prismaObject("Area", {
  variant: "Commune",
  interfaces: [NodeInterface, AreaInterface],
  description: "A commune, ward or special zone in force since 2025-07-01. Its figures are its own: they are not added up to those of the province.",
  fields: (t) => ({
    province: t.field({
      type: ProvinceType,
      description: "Province of the 34 that it belongs to.",
      resolve: ({ provinceCode }, _, context, info) => readingOf(context, info).catalogue.area("VN34", provinceCode!)!,
    }),
  }),
});

builder.queryFields((t) => ({
  communes: t.connection(
    {
      type: CommuneType,
      extensions: { pageMaximum },
      description: `Commune-level units that figures are published for, by code; at most ${pageMaximum} a page. Empty in a release without such figures.`,
      args: {
        province: t.arg.string({ description: "Only those of this province of the 34: code, slug or name." }),
        ...readingArgs(t.arg),
      },
      resolve: async (_root, args, context, info) => {
        const { release, catalogue } = await openReading(context, args, info);
        const province = args.province != null ? resolveProvince(catalogue, args.province, "VN34") : null;
        const communes = catalogue.areas.filter((area) => area.scheme === scheme && (!province || area.provinceCode === province.code));
        const reader = readerOf(communes, `commune:${release.id}`, ({ code }) => code);
        return { ...(await readPage(args, { ...reader, defaultSize: pageMaximum })), count: communes.length };
      },
    },
    { name: "CommuneConnection", description: "A page of commune-level units.", fields: totalCount },
    { name: "CommuneEdge", description: "A commune-level unit with its cursor." },
  ),
  commune: t.field({
    type: CommuneType,
    nullable: true,
    description: "One commune-level unit; null where the release has no figures for it.",
    args: { code: t.arg.string({ required: true, description: "Code of the statistics office, five digits with leading zeros." }), ...readingArgs(t.arg) },
    resolve: async (_root, args, context, info) => (await openReading(context, args, info)).catalogue.area(scheme, args.code.trim()) ?? null,
  }),
}));
