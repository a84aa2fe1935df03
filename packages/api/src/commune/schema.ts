import { AreaInterface } from "../area/type.ts";
import { builder } from "../builder.ts";
import { NodeInterface } from "../node/type.ts";
import { badCursor } from "../page.ts";
import { resolveProvince } from "../province/find-province.ts";
import { ProvinceType } from "../province/type.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "../release/reading-args.ts";

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
  communes: t.prismaConnection(
    {
      type: CommuneType,
      cursor: "releaseId_scheme_code",
      defaultSize: pageMaximum,
      extensions: { pageMaximum },
      description: `Commune-level units that figures are published for, by code; at most ${pageMaximum} a page. Empty in a release without such figures.`,
      args: {
        province: t.arg.string({ description: "Only those of this province of the 34: code, slug or name." }),
        ...readingArgs(t.arg),
      },
      resolve: async (query, _root, args, context, info) => {
        const { release, catalogue } = await openReading(context, args, info);
        const provinceCode = args.province ? resolveProvince(catalogue, args.province, "VN34").code : undefined;
        const cursor = query.cursor?.releaseId_scheme_code;
        const isOfList = () => {
          const area = catalogue.area(scheme, cursor!.code);
          return cursor!.releaseId === release.id && cursor!.scheme === scheme && area && (!provinceCode || area.provinceCode === provinceCode);
        };
        if (cursor && !isOfList()) throw badCursor(args.after ?? args.before ?? "");
        return context.prisma.area.findMany({ ...query, where: { releaseId: release.id, scheme, provinceCode }, orderBy: [{ code: "asc" }] });
      },
      totalCount: async (_root, args, context, info) => {
        const { catalogue } = await openReading(context, args, info);
        const province = args.province ? resolveProvince(catalogue, args.province, "VN34") : null;
        return catalogue.areas.filter((area) => area.scheme === scheme && (!province || area.provinceCode === province.code)).length;
      },
    },
    { name: "CommuneConnection", description: "A page of commune-level units." },
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
