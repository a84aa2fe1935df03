import { z } from "zod";
import { decimals, ratePer, wholeNumber, year, yesOrNo } from "./cells.ts";
import { figureColumns, type FigureColumn } from "./figure-columns.ts";
import type { AnyColumns, ColumnWords } from "./table.ts";

/** One column of a table: its type, whether it is never empty, and its words. */
export interface FolderColumn {
  name: string;
  /** A date is a day, YYYY-MM-DD. */
  type: "string" | "number" | "integer" | "boolean" | "date";
  titleVi: string;
  titleEn: string;
  descriptionVi: string;
  descriptionEn: string;
  required: boolean;
  /** What a cell could hold in the release, where it is not what the table says today. */
  cell?: z.ZodType;
}

const wholeNumbers: z.ZodType[] = [wholeNumber, decimals, ratePer, year];

/** Describes the columns of a table of the dataset in their order: types, words, and whether a cell may be empty. */
export function describeColumns(columns: AnyColumns): FolderColumn[] {
  return Object.entries(columns).map(([name, { cell: ofDataset, inFiles, earlier, ...words }]) => {
    const cell = inFiles?.cell ?? ofDataset;
    const type = cell === yesOrNo ? "boolean" : wholeNumbers.includes(cell) ? "integer" : takesNumbers(cell) ? "number" : "string";
    return { ...describe(name, type, !cell.safeParse("").success, words), ...((inFiles || earlier?.cell === cell) && { cell }) };
  });
}

/** Describes columns of a table of figures by name; those of `numbers` hold numbers, those of `days` days, those of `required` are never empty. */
export function describeFigureColumns<Name extends FigureColumn>(
  names: readonly Name[],
  { numbers = [], days = [], required = [] }: Partial<Record<"numbers" | "days" | "required", readonly Name[]>>,
): FolderColumn[] {
  const typeOf = (name: Name) => (numbers.includes(name) ? "number" : days.includes(name) ? "date" : "string");
  return names.map((name) => describe(name, typeOf(name), required.includes(name), figureColumns[name]));
}

function describe(name: string, type: FolderColumn["type"], required: boolean, words: ColumnWords): FolderColumn {
  return {
    name,
    type,
    titleVi: words.vi,
    titleEn: words.en,
    descriptionVi: words.hintVi ?? `${words.vi}.`,
    descriptionEn: words.hintEn ?? `${words.en}.`,
    required,
  };
}

function takesNumbers(cell: z.ZodType): boolean {
  return cell.safeParse("1").data === 1;
}
