import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Encoding } from "../negotiate.ts";

/** Where packages/explorer puts its files. */
export const explorerFolder = fileURLToPath(new URL("../../../../explorer/generated/files", import.meta.url));

/** A file of the explorer in one coding. */
interface CodedFile {
  body: Buffer;
  etag: string;
}

/** A file of the explorer, held in memory. */
export interface ExplorerFile {
  type: string;
  /** Whether its name changes with its content. */
  isHashed: boolean;
  coded: Record<Encoding, CodedFile>;
}

/** The files of the explorer by the path they are asked for. */
export type Explorer = ReadonlyMap<string, ExplorerFile>;

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};
const endings: Record<Encoding, string> = { br: ".br", zstd: ".zst", gzip: ".gz", identity: "" };

/** Reads the files of the explorer into memory, about three megabytes; null where they were never made. Throws what else keeps them from being read. */
export function readExplorer(folder: string): Explorer | null {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return null;
  }
  const read = (name: string): CodedFile => {
    const body = readFileSync(`${folder}/${name}`);
    return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
  };
  const served = names.filter((name) => extname(name) in types);
  return new Map(
    served.map((name) => {
      const coded = Object.fromEntries(Object.entries(endings).map(([coding, ending]) => [coding, read(name + ending)])) as ExplorerFile["coded"];
      const isPage = name === "page.html";
      return [isPage ? "/graphiql" : `/graphiql/${name}`, { type: types[extname(name)]!, isHashed: !isPage, coded }];
    }),
  );
}
