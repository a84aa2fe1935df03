import { builder } from "./builder.ts";

builder.prismaObject("Evidence", {
  description: "A PDF that shows where figures of a report come from.",
  // Never its bytes.
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID("id", { description: "Short random text." }),
    fileName: t.exposeString("fileName", { description: "Name of the file." }),
    size: t.exposeInt("size", { description: "Number of bytes." }),
    isPublic: t.exposeBoolean("isPublic", { description: "Whether its owner allows everybody to read it once the report is accepted." }),
    uploadedAt: t.expose("uploadedAt", { type: "DateTime", description: "When it was uploaded." }),
  }),
});
