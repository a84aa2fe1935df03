/** Gives the public page of a report, which is the address of its source in the dataset, from the address of the site without a slash at its end. */
export function addressOfReport(site: string, id: string): string {
  return `${site}/bao-so-lieu/${id}/`;
}

/** Returns the id of the report whose page an address is, on whatever site; null for any other address. */
export function findReportId(address: string | null): string | null {
  return /\/bao-so-lieu\/(r[a-z0-9]{11})\/$/.exec(address ?? "")?.[1] ?? null;
}
