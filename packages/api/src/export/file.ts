import type { FolderColumn } from "../tables/describe-columns.ts";
import type { TableKeys } from "../tables/find-table-keys.ts";

/** One file of a release folder: where it lies, what it is, its size and checksum, and for a table its columns. */
export interface FolderFile {
  /** From the folder of the release, such as `indicators/teams.csv`. */
  path: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  descriptionVi: string;
  descriptionEn: string;
  columns?: FolderColumn[];
  /** Keys of a table that is none of the dataset's own. */
  keys?: TableKeys;
}
