// Where the files of a release stand and what they are called. Citations, feeds and descriptions in files that never change name these addresses: no other file spells them.

/** Stands in an address for the release that follows the newest. */
export const latest = "latest";

/** Gives the path of the folder of a release, or of the one that follows the newest: `/data/1.1.0/`. */
export function pathToRelease(version: string): string {
  return `/data/${version}/`;
}

/** Returns which release a path lies in and what is behind its folder, "" for the folder itself; null for a path elsewhere. */
export function splitReleasePath(path: string): { version: string; file: string } | null {
  const [, version, file] = /^\/data\/([^/]+)\/(.*)$/s.exec(path) ?? [];
  return version === undefined ? null : { version, file: file! };
}

/** Folders of a release with a table for each indicator or rate, and for each of the 63 provinces and, from 3.1.0 on, of the 34. */
export const indicatorFolder = "indicators/";
export const provinceFolder = "provinces/";

/** Tables of a release with one row a province, of the 63 and of the 34, and the sums over each. */
export const provincesOf63 = "provinces.csv";
export const provincesOf34 = "provinces-VN34.csv";
export const sumsOfProvinces = "sums.csv";

/** Gives the place of the table of an indicator or rate in the folder of a release, without its ending: `indicators/teams`. */
export function indicatorTable(code: string): string {
  return `${indicatorFolder}${code}`;
}

/** Gives the place of the table of one province of a division in the folder of a release, without its ending: `provinces/VN63-48`. */
export function provinceTable(scheme: "VN63" | "VN34", code: string): string {
  return `${provinceFolder}${areaId(scheme, code)}`;
}

/** Gives what an area is called in files, in the ids of feeds and wherever one text must name it: its division and its code, `VN34-48`, for a code alone is not unique. */
export function areaId(scheme: string, code: string): string {
  return `${scheme}-${code}`;
}

/** Gives the name of the archive with all files of a release: `to-so-1.1.0.zip`. */
export function nameArchive(version: string): string {
  return `to-so-${version}.zip`;
}

/** Gives the name that the workbook of a release is saved under, so that two can lie in one folder: `to-so-1.1.0.xlsx`. */
export function nameSavedWorkbook(version: string): string {
  return `to-so-${version}.xlsx`;
}
