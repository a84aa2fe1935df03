import { nameSavedWorkbook } from "@toso/api/domain";

/** Gives the name that a file of a release is saved under where it is not its own, as for the workbook; true for any other file, which keeps its own name. */
export function nameDownload(path: string, version: string): string | true {
  return path === "observations.xlsx" ? nameSavedWorkbook(version) : true;
}
