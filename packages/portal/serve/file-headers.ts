import { indicatorFolder, latest, pathToRelease, provinceFolder, splitReleasePath } from "@toso/api/domain";
import { mediaTypes } from "./media-types.ts";
import { contentPolicy, framePolicy, headersOfAll, secureTransport } from "./security-headers.ts";

const forever = "public, max-age=31536000, immutable";
const minutes = "public, max-age=300";

/** Folders whose files are made to stand on pages of others. */
const framedFolders = ["/embed/", "/en/embed/", "/picture/", "/share/"];

/** Returns whether any site may show the file behind a path in a frame. */
export function isFramed(path: string): boolean {
  return framedFolders.some((folder) => path.startsWith(folder));
}

/**
 * Gives the headers of the file behind a path of the portal: who may load, frame and read it, how long it holds, and its media type where it is no page.
 * Only files of releases and those made for the pages of others may be framed by any site.
 */
export function headersOf(path: string): Record<string, string> {
  const ending = /\.(\w+)$/.exec(path)?.[1];
  const type = mediaTypes[ending ?? ""];
  const ofData = headersOfData(path);
  const isAsset = path.startsWith("/_astro/");
  return {
    ...headersOfAll,
    "Content-Security-Policy": isAsset || ofData || isFramed(path) ? contentPolicy : `${contentPolicy}; ${framePolicy}`,
    ...(type ? { "Content-Type": type } : {}),
    "Cache-Control": isAsset ? forever : minutes,
    ...ofData,
  };
}

/**
 * Writes the file `_headers` that static hosts read: the same headers, rule by rule, for the releases of these versions and these other places (files, and folders with a slash at both ends).
 * A host joins the rules that fit a path, and a browser obeys every policy it gets: so the rule for all says nothing that an embed must not have.
 */
export function writeHeadersFile(versions: string[], places: string[]): string {
  const ofPage = { "Content-Security-Policy": framePolicy, "Cache-Control": minutes };
  const folders = [...versions, latest].map(pathToRelease);
  const rules: [pattern: string, headers: Record<string, string>][] = [
    ["/*", { ...headersOfAll, ...secureTransport, "Content-Security-Policy": contentPolicy }],
    ["/", ofPage],
    ["/en/", ofPage],
    ["/data/", ofPage],
    ...folders.map((folder): (typeof rules)[number] => [folder, ofPage]),
    ...places.map((place): (typeof rules)[number] => [place.endsWith("/") ? `${place}*` : place, ofPage]),
    ...framedFolders.map((folder): (typeof rules)[number] => [`${folder}*`, { "Cache-Control": minutes }]),
    ["/_astro/*", { "Cache-Control": forever }],
    // A star fits nothing at all too, and so the page of the release; a name does not.
    ...folders.flatMap((folder) =>
      [":file", `${indicatorFolder}*`, `${provinceFolder}*`].map((files): (typeof rules)[number] => [folder + files, headersOfData(folder + files)!]),
    ),
    ...Object.entries(mediaTypes).map(([ending, type]): (typeof rules)[number] => [`/*.${ending}`, { "Content-Type": type }]),
  ];
  return rules
    .map(
      ([pattern, headers]) =>
        `${pattern}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join("")}`,
    )
    .join("");
}

/** Headers of a file in the folder of a release; null for another path, such as the page of the release, which says when a newer one came. */
function headersOfData(path: string): Record<string, string> | null {
  const { version, file } = splitReleasePath(path) ?? {};
  return file && file !== "index.html" ? { "Cache-Control": version === latest ? minutes : forever } : null;
}
