import { builder } from "./builder.ts";
import { previousRelease } from "../release/previous-release.ts";
import { ReleaseType } from "./types/release.ts";
import { compareCatalogues, type CatalogueChange } from "../release/change/compare-catalogues.ts";
import { ChangeKindEnum } from "./types/change.ts";

const ColumnChangeType = builder.objectRef<CatalogueChange["columns"][number]>("ColumnChange");
builder.objectType(ColumnChangeType, {
  description: "A cell of a table before and after a release.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Column." }),
    before: t.exposeString("before", { description: "What it said; empty where it was." }),
    after: t.exposeString("after", { description: "What it says; empty where it is." }),
  }),
});

const CatalogueChangeType = builder.objectRef<CatalogueChange>("CatalogueChange");
builder.objectType(CatalogueChangeType, {
  description:
    "A row of the dataset's tables beside the figures that a release added, corrected or removed: an area, an indicator with its definition, a source.",
  fields: (t) => ({
    file: t.exposeString("file", { description: "Table, such as indicators.csv." }),
    kind: t.expose("kind", { type: ChangeKindEnum, description: "What happened to the row." }),
    key: t.exposeString("key", { description: "What names the row, such as VN63 48." }),
    nameVi: t.exposeString("nameVi", { description: "What it is called in Vietnamese." }),
    nameEn: t.exposeString("nameEn", { description: "What it is called in English." }),
    columns: t.field({
      type: [ColumnChangeType],
      description: "Cells that differ; empty for a row that was added or removed.",
      resolve: ({ columns }) => columns,
    }),
  }),
});

builder.prismaObjectFields(ReleaseType, (t) => ({
  catalogueChanges: t.field({
    type: [CatalogueChangeType],
    description:
      "What the release changed besides figures: areas, indicators, rates, sources, targets, criteria …; empty for the first release, where all is new.",
    resolve: async (release, _, context) => {
      const previous = await previousRelease(context, release);
      return previous ? compareCatalogues(await context.catalogueOf(previous, context.prisma), await context.catalogueOf(release, context.prisma)) : [];
    },
  }),
}));
