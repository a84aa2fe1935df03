// What a dataset consists of: its files, their columns and what a cell may hold.
export { columnsInRelease } from "../tables/format.ts";
export { tables, type DatasetFile } from "../tables/dataset.ts";
