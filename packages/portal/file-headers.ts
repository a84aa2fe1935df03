import { mediaTypes } from "./media-types.ts";

const year = 31_536_000;
const minutes = 300;

/** Gives the headers of a file of the portal beyond those every server sends: its media type where it is no page, and for data how long it holds and that any site may read it. */
export function headersOf(path: string): Record<string, string> {
  const type = mediaTypes[path.slice(path.lastIndexOf(".") + 1)];
  const data = /^\/data\/([^/]+)\//.exec(path);
  return {
    ...(type ? { "Content-Type": type } : {}),
    ...(data
      ? { "Access-Control-Allow-Origin": "*", "Cache-Control": data[1] === "latest" ? `public, max-age=${minutes}` : `public, max-age=${year}, immutable` }
      : {}),
  };
}

/** Writes the file `_headers` that static hosts read: the same headers, rule by rule, for the releases of these versions. */
export function writeHeadersFile(versions: string[]): string {
  const folders = [...versions, "latest"].map((version) => `/data/${version}/`);
  const rules = folders.flatMap((folder) => {
    const { "Content-Type": _, ...ofFolder } = headersOf(`${folder}README`);
    return [[`${folder}*`, ofFolder] as const];
  });
  const types = Object.entries(mediaTypes).map(([ending, type]) => [`/*.${ending}`, { "Content-Type": type }] as const);
  return [...rules, ...types]
    .map(
      ([pattern, headers]) =>
        `${pattern}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join("")}`,
    )
    .join("");
}
