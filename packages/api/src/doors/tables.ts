// What a dataset consists of: its files, their columns and what a cell may hold.
export { tables, type DatasetFile } from "../tables/dataset.ts";
