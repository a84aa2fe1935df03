import { z } from "zod";
import type { Prisma } from "@toso/prisma/client";

/** Title of a column in Vietnamese and English, and what a reader must know about it where the title does not say it. */
export interface ColumnWords {
  vi: string;
  en: string;
  hintVi?: string;
  hintEn?: string;
}

/** One column: what a cell may hold, its words, and the field of the database where its name is another than that of the column in camel case. */
export interface Column extends ColumnWords {
  cell: z.ZodType;
  field?: string;
  /** The version whose datasets must have the column; a dataset of a release before it may do without. */
  since?: string;
  /** What a row holds where the column is missing: null when left out. */
  before?: string | null;
  /** What a cell may hold in the files of a release, where that is more than a dataset to be published may hold. */
  inFiles?: { cell: z.ZodType };
  /** What a cell could hold, and what readers were told, in releases before the version named: their descriptions keep saying it. */
  earlier?: { until: string; cell?: z.ZodType; hintVi?: string; hintEn?: string };
}

/** Columns by name, in the order of the file. */
export type AnyColumns = Record<string, Column>;

/** A row of a table as it is read: the cells by column, in the order of the columns. */
export type RowOf<Columns extends AnyColumns> = { -readonly [Name in keyof Columns]: z.output<Columns[Name]["cell"]> };

/** Columns that name a row of another table by its key. */
export interface Reference {
  columns: string[];
  to: Table;
}

/** A file of the dataset: its columns in their order, and those that tell its rows apart. */
export interface Table<File extends string = string, Columns extends AnyColumns = AnyColumns> {
  file: File;
  columns: Columns;
  /** What each cell of a row may hold. The checksum of a release is over rows in the order of these columns. */
  rules: z.ZodObject<{ -readonly [Name in keyof Columns]: Columns[Name]["cell"] }>;
  key: (keyof Columns & string)[];
  references: Reference[];
  /** The version whose datasets must have the file; a dataset of a release before it may do without, and has no rows of it. */
  since?: string;
}

type ModelName = Prisma.ModelName;
/** A row of a model as the database gives it, without relations. */
type Stored<Model extends ModelName> = Prisma.TypeMap["model"][Model]["payload"]["scalars"];
type Camel<Name> = Name extends `${infer Head}_${infer Rest}` ? `${Head}${Capitalize<Camel<Rest>>}` : Name & string;
type FieldOf<Columns extends AnyColumns, Name extends keyof Columns> = Columns[Name] extends { field: infer Field extends string } ? Field : Camel<Name>;

/** Both hold null, or neither; and the field takes what the cell gives. */
type Fits<Cell, Field> = [null extends Cell ? true : false, Cell] extends [null extends Field ? true : false, Field] ? true : false;

/** Nothing for a column that a field of the model holds as it is; else a property that no column has, whose name says why. */
type FitOf<Name extends PropertyKey, Field, Cell, Model extends ModelName> = Field extends keyof Stored<Model>
  ? Fits<Cell, Stored<Model>[Field]> extends true
    ? unknown
    : Record<`${Name & string} does not fit ${Field & string} of ${Model}`, never>
  : Record<`${Model} has no field ${Field & string}`, never>;

/** How the rows of a table become rows of a model of the database, and back. */
interface Storage<
  Columns extends AnyColumns,
  Model extends ModelName,
  Derived extends keyof Stored<Model>,
  Restored extends keyof Columns,
  LeftOut extends keyof Stored<Model>,
> {
  model: Model;
  /** Fields that no column holds as it is, from a row and its place in the file, from 0. */
  derived?: { [Field in Derived]: (row: RowOf<Columns>, at: number) => Stored<Model>[Field] };
  /** Columns that no field holds as it is, from a row of the database. */
  restored?: { [Name in Restored]: (stored: Stored<Model>) => RowOf<Columns>[Name] };
  /** Fields that stay empty or are filled in elsewhere. */
  leftOut?: LeftOut[];
}

/** A table whose rows the database holds in one model. */
export interface StoredTable<File extends string, Columns extends AnyColumns, Model extends ModelName, LeftOut extends keyof Stored<Model>> extends Table<
  File,
  Columns
> {
  model: Model;
  /** The fields that `store` gives. */
  fields: (keyof Omit<Stored<Model>, LeftOut | "releaseId"> & string)[];
  /** Gives the field of the database that holds a column as it is. */
  fieldOf(column: keyof Columns): keyof Stored<Model> & string;
  /** Gives the row of the database for a row of the file, which is at place `at` of it, from 0; without its release. */
  store(row: RowOf<Columns>, at: number): Omit<Stored<Model>, LeftOut | "releaseId">;
  /** Gives the row of the file for a row of the database. */
  restore(stored: Stored<Model>): RowOf<Columns>;
}

interface Description<File extends string, Columns extends AnyColumns> {
  file: File;
  columns: Columns;
  key: (keyof Columns & string)[];
  references?: Reference[];
  since?: string;
}

/** Describes a table that no model of the database holds by itself. */
export function describeTable<const File extends string, const Columns extends AnyColumns>({
  file,
  columns,
  key,
  references = [],
  since,
}: Description<File, Columns>): Table<File, Columns> {
  const shape = Object.fromEntries(Object.entries(columns).map(([name, { cell }]) => [name, cell]));
  return { file, columns, rules: z.object(shape) as Table<File, Columns>["rules"], key, references, ...(since && { since }) };
}

/**
 * Describes a table whose rows a model of the database holds. A column is kept in the field of its name in camel case, unless it names another.
 * It does not compile where a column fits no field, or where a field has neither a column nor a place in `derived` or `leftOut`.
 */
export function describeStoredTable<
  const File extends string,
  const Columns extends AnyColumns,
  const Model extends ModelName,
  Derived extends keyof Stored<Model> = never,
  Restored extends keyof Columns = never,
  const LeftOut extends keyof Stored<Model> = never,
>(
  description: Description<File, Columns> &
    Storage<Columns, Model, Derived, Restored, LeftOut> & {
      columns: { [Name in keyof Columns]: Name extends Restored ? unknown : FitOf<Name, FieldOf<Columns, Name>, z.output<Columns[Name]["cell"]>, Model> };
    } & Whole<Model, Exclude<keyof Stored<Model>, { [Name in keyof Columns]: FieldOf<Columns, Name> }[keyof Columns] | Derived | LeftOut | "releaseId">>,
): StoredTable<File, Columns, Model, LeftOut> {
  const { model, columns, derived = {}, restored = {} } = description as Description<File, Columns> & Storage<Columns, Model, Derived, Restored, LeftOut>;
  const fieldOf = (name: string) => columns[name]!.field ?? camel(name);
  const fields = Object.keys(columns).map((name) => [name, fieldOf(name)] as const);
  const kept = fields.filter(([name]) => !(name in restored));
  const derivations = Object.entries(derived) as [string, (row: RowOf<Columns>, at: number) => unknown][];
  const restorations = restored as Record<string, ((stored: Stored<Model>) => unknown) | undefined>;
  return {
    ...describeTable(description),
    model,
    fields: [...kept.map(([, field]) => field), ...Object.keys(derived)] as never,
    fieldOf: (name) => fieldOf(name as string) as never,
    store: (row, at) => {
      const stored: Record<string, unknown> = {};
      for (const [name, field] of kept) stored[field] = row[name];
      for (const [field, derive] of derivations) stored[field] = derive(row, at);
      return stored as never;
    },
    restore: (stored) => {
      const row: Record<string, unknown> = {};
      for (const [name, field] of fields) row[name] = restorations[name] ? restorations[name](stored) : stored[field as keyof Stored<Model>];
      return row as RowOf<Columns>;
    },
  };
}

/** Nothing where every field of the model is taken care of; else a property that no description has. */
type Whole<Model extends ModelName, Missing> = [Missing] extends [never]
  ? unknown
  : Record<`${Model} has a field that no column, derived or leftOut fills: ${Missing & string}`, never>;

function camel(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
