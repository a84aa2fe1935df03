import { mediaTypes } from "./media-types.ts";
import { contentPolicy, framePolicy, headersOfAll, secureTransport } from "./security-headers.ts";

const forever = "public, max-age=31536000, immutable";
const minutes = "public, max-age=300";

/**
 * Gives the headers of the file behind a path of the portal: who may load, frame and read it, how long it holds, and its media type where it is no page.
 * What has an ending is a file, what has none a page; pages in the folder embed may be framed by any site.
 */
export function headersOf(path: string): Record<string, string> {
  const ending = /\.(\w+)$/.exec(path)?.[1];
  const type = mediaTypes[ending ?? ""];
  const ofData = headersOfData(path);
  const isPage = !ofData && (ending === undefined || ending === "html");
  const isFramed = /^\/(en\/)?embed\//.test(path);
  return {
    ...headersOfAll,
    "Content-Security-Policy": isPage && !isFramed ? `${contentPolicy}; ${framePolicy}` : contentPolicy,
    ...(type ? { "Content-Type": type } : {}),
    ...(isPage ? { "Cache-Control": minutes } : {}),
    ...(path.startsWith("/_astro/") ? { "Cache-Control": forever } : {}),
    ...ofData,
  };
}

/**
 * Writes the file `_headers` that static hosts read: the same headers, rule by rule, for the releases of these versions and the pages of these folders (each with a slash at both ends).
 * A host joins the rules that fit a path, and a browser obeys every policy it gets: so the rule for all says nothing that an embed must not have.
 */
export function writeHeadersFile(versions: string[], pageFolders: string[]): string {
  const ofPage = { "Content-Security-Policy": framePolicy, "Cache-Control": minutes };
  const folders = [...versions, "latest"].map((version) => `/data/${version}/`);
  const rules: [pattern: string, headers: Record<string, string>][] = [
    ["/*", { ...headersOfAll, ...secureTransport, "Content-Security-Policy": contentPolicy }],
    ["/", ofPage],
    ["/en/", ofPage],
    ["/data/", ofPage],
    ...folders.map((folder): (typeof rules)[number] => [folder, ofPage]),
    ...pageFolders.map((folder): (typeof rules)[number] => [`${folder}*`, ofPage]),
    ...["/embed/*", "/en/embed/*"].map((pattern): (typeof rules)[number] => [pattern, { "Cache-Control": minutes }]),
    ["/_astro/*", { "Cache-Control": forever }],
    // A star fits nothing at all too, and so the page of the release; a name does not.
    ...folders.flatMap((folder) =>
      [":file", "indicators/*", "provinces/*"].map((files): (typeof rules)[number] => [folder + files, headersOfData(folder + files)!]),
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
  const release = /^\/data\/([^/]+)\/(?!index\.html$)./.exec(path)?.[1];
  return release ? { "Cache-Control": release === "latest" ? minutes : forever } : null;
}
