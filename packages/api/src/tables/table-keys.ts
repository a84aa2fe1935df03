import { skills } from "./skills.ts";

/** Columns that tell the rows of a table apart, and columns that name rows of another table. */
export interface TableKeys {
  primaryKey: string[];
  foreignKeys: { fields: string[]; table: string; tableFields: string[] }[];
}

const toAreas = (...fields: string[]) => ({ fields, table: "areas.csv", tableFields: ["scheme", "code"] });
const to = (table: string, field: string, tableField = "code") => ({ fields: [field], table, tableFields: [tableField] });

// Only what holds for every row: figures of the nation have no row in areas.csv, the skill of an indicator may be "foundation",
// and a criterion may be answered by a rate, so these columns name no table.
const keysOf: Record<string, TableKeys> = {
  "areas.csv": { primaryKey: ["scheme", "code"], foreignKeys: [to("regions.csv", "region_code")] },
  "regions.csv": { primaryKey: ["code"], foreignKeys: [] },
  "area_lineage.csv": {
    primaryKey: ["from_scheme", "from_code", "to_scheme", "to_code"],
    foreignKeys: [toAreas("from_scheme", "from_code"), toAreas("to_scheme", "to_code")],
  },
  "area_aliases.csv": { primaryKey: ["scheme", "code", "alias"], foreignKeys: [toAreas("scheme", "code")] },
  "area_borders.csv": { primaryKey: ["scheme", "code", "neighbour_code"], foreignKeys: [toAreas("scheme", "code"), toAreas("scheme", "neighbour_code")] },
  "skills.csv": { primaryKey: skills.key, foreignKeys: [] },
  "indicators.csv": { primaryKey: ["code"], foreignKeys: [] },
  "rates.csv": { primaryKey: ["code"], foreignKeys: [to("indicators.csv", "numerator"), to("indicators.csv", "denominator")] },
  "sources.csv": { primaryKey: ["id"], foreignKeys: [] },
  "observations.csv": {
    primaryKey: ["area_scheme", "area_code", "indicator", "period", "source_id"],
    foreignKeys: [to("indicators.csv", "indicator"), to("sources.csv", "source_id", "id")],
  },
  "practices.csv": { primaryKey: ["area_code", "title_en"], foreignKeys: [to("skills.csv", "skill")] },
  "honours.csv": { primaryKey: ["area_scheme", "area_code", "date", "title_en"], foreignKeys: [toAreas("area_scheme", "area_code")] },
  "calendar.csv": { primaryKey: ["indicator"], foreignKeys: [to("indicators.csv", "indicator")] },
  "targets.csv": { primaryKey: ["code"], foreignKeys: [to("indicators.csv", "indicator")] },
  "criteria_sets.csv": { primaryKey: ["code"], foreignKeys: [] },
  "criteria.csv": { primaryKey: ["set_code", "code"], foreignKeys: [to("criteria_sets.csv", "set_code")] },
};

/**
 * Gives the keys of a table of the release folder, as far as it and the tables it names have the columns.
 * `columnsOf` gives the column names of a file by path, undefined for a file that is not there. Both parts are empty for a table without known keys.
 */
export function findTableKeys(path: string, columnsOf: (path: string) => string[] | undefined): TableKeys {
  const keys = keysOf[path];
  const own = columnsOf(path);
  if (!keys || !own) return { primaryKey: [], foreignKeys: [] };
  const has = (columns: string[] | undefined, names: string[]) => columns !== undefined && names.every((name) => columns.includes(name));
  return {
    primaryKey: has(own, keys.primaryKey) ? keys.primaryKey : [],
    foreignKeys: keys.foreignKeys.filter(({ fields, table, tableFields }) => has(own, fields) && has(columnsOf(table), tableFields)),
  };
}
