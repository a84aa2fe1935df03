import { z } from "zod";
import { decimals, ratePer, wholeNumber, year, yesOrNo } from "./cells.ts";
import { files, type DatasetFile } from "./columns.ts";
import { catalogueColumnWords } from "./catalogue-column-words.ts";
import { figureColumnWords } from "./column-words.ts";

/** One column of a table: its type, whether it is never empty, and its words. */
export interface FolderColumn {
  name: string;
  type: "string" | "number" | "integer" | "boolean";
  titleVi: string;
  titleEn: string;
  descriptionVi: string;
  descriptionEn: string;
  required: boolean;
}

const wholeNumbers: z.ZodType[] = [wholeNumber, decimals, ratePer, year];

/** Describes the columns of a file of a dataset in the order of its rules: types, words, and whether a cell may be empty. Throws for a column without words. */
export function describeDatasetColumns(file: DatasetFile): FolderColumn[] {
  return Object.entries(files[file].shape as Record<string, z.ZodType>).map(([name, cell]) => {
    const type = cell === yesOrNo ? "boolean" : wholeNumbers.includes(cell) ? "integer" : takesNumbers(cell) ? "number" : "string";
    return describe(name, type, !cell.safeParse("").success, catalogueColumnWords[name] ?? figureColumnWords[name]);
  });
}

/** Describes columns of a table of figures by name; those of `numbers` hold numbers, those of `required` are never empty. Throws for a column without words. */
export function describeFigureColumns(names: string[], { numbers, required }: { numbers: string[]; required: string[] }): FolderColumn[] {
  return names.map((name) => describe(name, numbers.includes(name) ? "number" : "string", required.includes(name), figureColumnWords[name]));
}

function describe(name: string, type: FolderColumn["type"], required: boolean, words = catalogueColumnWords[name]): FolderColumn {
  if (!words) throw new Error(`The column ${name} has no words: add them to column-words.ts.`);
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
