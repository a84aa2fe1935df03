import { codeColumn, nameColumns, orderColumn } from "./columns.ts";
import { describeStoredTable } from "./table.ts";

/** The six socio-economic regions, which the database holds as areas. */
export const regions = describeStoredTable({
  file: "regions.csv",
  model: "Area",
  columns: {
    code: codeColumn,
    ...nameColumns,
    order: { ...orderColumn, field: "nameOrder" },
  },
  key: ["code"],
  derived: {
    scheme: () => "REGION" as const,
    kind: () => "region" as const,
    slug: ({ name_en }) => name_en.toLowerCase().replace(/[^a-z]+/g, "-"),
  },
  leftOut: ["iso", "regionCode", "provinceCode", "areaKm2", "communes", "districts", "validFrom", "validTo", "aliases", "formerNames", "places"],
});
