/** One file of a release folder: where it lies, what it is, its size and checksum, and for a table its columns. */
export interface FolderFile {
  /** From the folder of the release, such as `indicators/teams.csv`. */
  path: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  descriptionVi: string;
  descriptionEn: string;
  columns?: {
    name: string;
    type: "string" | "number" | "integer" | "boolean";
    titleVi: string;
    titleEn: string;
    descriptionVi: string;
    descriptionEn: string;
    required: boolean;
  }[];
}

/** One column of a table in a release folder. */
export type FolderColumn = NonNullable<FolderFile["columns"]>[number];
