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
}

export type Columns = Record<string, Column>;

/** A row of a table as it is read: the cells by column, in the order of the columns. */
export type RowOf<Of extends Columns> = { -readonly [Name in keyof Of]: z.output<Of[Name]["cell"]> };

/** Columns that name a row of another table by its key. */
export interface Reference {
  columns: string[];
  to: Table;
}

/** A file of the dataset: its columns in their order, and those that tell its rows apart. */
export interface Table<File extends string = string, Of extends Columns = Columns> {
  file: File;
  columns: Of;
  /** What each cell of a row may hold. The checksum of a release is over rows in the order of these columns. */
  rules: z.ZodObject<{ -readonly [Name in keyof Of]: Of[Name]["cell"] }>;
  key: (keyof Of & string)[];
  references: Reference[];
}

type Model = Prisma.ModelName;
/** A row of a model as the database gives it, without relations. */
type Stored<Of extends Model> = Prisma.TypeMap["model"][Of]["payload"]["scalars"];
type Camel<Name> = Name extends `${infer Head}_${infer Rest}` ? `${Head}${Capitalize<Camel<Rest>>}` : Name & string;
type FieldOf<Of extends Columns, Name extends keyof Of> = Of[Name] extends { field: infer Field extends string } ? Field : Camel<Name>;

/** Both hold null, or neither; and the field takes what the cell gives. */
type Fits<Cell, Field> = [null extends Cell ? true : false, Cell] extends [null extends Field ? true : false, Field] ? true : false;

/** Nothing for a column that a field of the model holds as it is; else a property that no column has, whose name says why. */
type FitOf<Name extends PropertyKey, Field, Cell, Of extends Model> = Field extends keyof Stored<Of>
  ? Fits<Cell, Stored<Of>[Field]> extends true
    ? unknown
    : Record<`${Name & string} does not fit ${Field & string} of ${Of}`, never>
  : Record<`${Of} has no field ${Field & string}`, never>;

/** How the rows of a table become rows of a model of the database, and back. */
interface Storage<Of extends Columns, In extends Model, Derived extends keyof Stored<In>, Restored extends keyof Of, LeftOut extends keyof Stored<In>> {
  model: In;
  /** Fields that no column holds as it is, from a row and its place in the file, from 0. */
  derived?: { [Field in Derived]: (row: RowOf<Of>, at: number) => Stored<In>[Field] };
  /** Columns that no field holds as it is, from a row of the database. */
  restored?: { [Name in Restored]: (stored: Stored<In>) => RowOf<Of>[Name] };
  /** Fields that stay empty or are filled in elsewhere. */
  leftOut?: LeftOut[];
}

/** A table whose rows the database holds in one model. */
export interface StoredTable<File extends string, Of extends Columns, In extends Model, LeftOut extends keyof Stored<In>> extends Table<File, Of> {
  model: In;
  /** The fields that `store` gives. */
  fields: (keyof Omit<Stored<In>, LeftOut | "releaseId"> & string)[];
  /** Gives the field of the database that holds a column as it is. */
  fieldOf(column: keyof Of): keyof Stored<In> & string;
  /** Gives the row of the database for a row of the file, which is at place `at` of it, from 0; without its release. */
  store(row: RowOf<Of>, at: number): Omit<Stored<In>, LeftOut | "releaseId">;
  /** Gives the row of the file for a row of the database. */
  restore(stored: Stored<In>): RowOf<Of>;
}

interface Description<File extends string, Of extends Columns> {
  file: File;
  columns: Of;
  key: (keyof Of & string)[];
  references?: Reference[];
}

/** Describes a table that no model of the database holds by itself. */
export function describeTable<const File extends string, const Of extends Columns>({
  file,
  columns,
  key,
  references = [],
}: Description<File, Of>): Table<File, Of> {
  const shape = Object.fromEntries(Object.entries(columns).map(([name, { cell }]) => [name, cell]));
  return { file, columns, rules: z.object(shape) as Table<File, Of>["rules"], key, references };
}

/**
 * Describes a table whose rows a model of the database holds. A column is kept in the field of its name in camel case, unless it names another.
 * It does not compile where a column fits no field, or where a field has neither a column nor a place in `derived` or `leftOut`.
 */
export function describeStoredTable<
  const File extends string,
  const Of extends Columns,
  const In extends Model,
  Derived extends keyof Stored<In> = never,
  Restored extends keyof Of = never,
  const LeftOut extends keyof Stored<In> = never,
>(
  description: Description<File, Of> &
    Storage<Of, In, Derived, Restored, LeftOut> & {
      columns: { [Name in keyof Of]: Name extends Restored ? unknown : FitOf<Name, FieldOf<Of, Name>, z.output<Of[Name]["cell"]>, In> };
    } & Whole<In, Exclude<keyof Stored<In>, { [Name in keyof Of]: FieldOf<Of, Name> }[keyof Of] | Derived | LeftOut | "releaseId">>,
): StoredTable<File, Of, In, LeftOut> {
  const { model, columns, derived = {}, restored = {} } = description as Description<File, Of> & Storage<Of, In, Derived, Restored, LeftOut>;
  const fieldOf = (name: string) => columns[name]!.field ?? camel(name);
  const fields = Object.keys(columns).map((name) => [name, fieldOf(name)] as const);
  const kept = fields.filter(([name]) => !(name in restored));
  const derivations = Object.entries(derived) as [string, (row: RowOf<Of>, at: number) => unknown][];
  const restorations = restored as Record<string, ((stored: Stored<In>) => unknown) | undefined>;
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
      for (const [name, field] of fields) row[name] = restorations[name] ? restorations[name](stored) : stored[field as keyof Stored<In>];
      return row as RowOf<Of>;
    },
  };
}

/** Nothing where every field of the model is taken care of; else a property that no description has. */
type Whole<In extends Model, Missing> = [Missing] extends [never]
  ? unknown
  : Record<`${In} has a field that no column, derived or leftOut fills: ${Missing & string}`, never>;

function camel(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
