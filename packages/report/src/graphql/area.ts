import { sharesName } from "@toso/api/release";
import type { AreaScheme } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { openReading } from "../report/open-reading.ts";

/** The divisions whose areas figures are handed in for. */
export const Scheme = builder.enumType("Scheme", {
  description: "Division of a province.",
  values: {
    VN63: { value: "VN63", description: "The 63 provinces until 2025-06-30." },
    VN34: { value: "VN34", description: "The 34 provinces since 2025-07-01." },
  } as const,
});

/** An area by its code; its names are those of the current release. */
export interface AreaKey {
  scheme: AreaScheme;
  code: string;
}

export const DeskArea = builder.objectRef<AreaKey>("DeskArea").implement({
  description: "A province, with the names of the current release; with its code in their place where that does not list it.",
  fields: (t) => ({
    scheme: t.field({ type: Scheme, description: "Division.", resolve: ({ scheme }) => scheme as "VN63" | "VN34" }),
    code: t.exposeString("code", { description: "Code within the division, a text with its leading zero." }),
    nameVi: t.string({ description: "Vietnamese name.", resolve: async (area, _args, context) => (await find(area, context))?.nameVi ?? area.code }),
    nameEn: t.string({ description: "English name.", resolve: async (area, _args, context) => (await find(area, context))?.nameEn ?? area.code }),
    sharesName: t.boolean({
      description: "Whether a province of another territory in the other division has the same name, so that it must be said which of the two is meant.",
      resolve: async ({ scheme, code }, _args, context) => {
        const catalogue = (await openReading(context))?.catalogue;
        const area = catalogue?.area(scheme, code);
        return area !== undefined && sharesName(catalogue!, area);
      },
    }),
    slug: t.string({ description: "Name in addresses.", resolve: async (area, _args, context) => (await find(area, context))?.slug ?? area.code }),
  }),
});

async function find({ scheme, code }: AreaKey, context: Parameters<typeof openReading>[0]) {
  return (await openReading(context))?.catalogue.area(scheme, code);
}
