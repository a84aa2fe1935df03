/** Gives the name that a file of a release is saved under, `to-so-2.0.0.xlsx` for its workbook, so that two releases can lie in one folder; true for any other file, which keeps its own name. */
export function nameDownload(path: string, version: string): string | true {
  return path === "observations.xlsx" ? `to-so-${version}.xlsx` : true;
}
