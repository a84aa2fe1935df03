import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inPlainLetters } from "./plain-letters.ts";

/** A line of `_redirects` that sends a reader elsewhere. */
export interface Redirect {
  /** A path; of a folder whatever begins with it. */
  from: string;
  /** A path, with a part of its page behind a number sign or not; of a folder what stands before the rest. */
  to: string;
  status: 301 | 302;
  isFolder: boolean;
}

/** Reads the lines of a file `_redirects` that send elsewhere, in their order; those that rewrite, and comments, are left out. */
export function readRedirects(text: string): Redirect[] {
  return [...text.matchAll(/^(\/\S*?)(\*)? +(\/\S*?)(?::splat)? +(301|302)$/gm)].map(([, from, star, to, status]) => ({
    from: from!,
    to: to!,
    status: Number(status) as Redirect["status"],
    isFolder: star !== undefined,
  }));
}

/** Writes a decoded path so that no part of it is read as anything else. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Where an address without a file leads. */
export interface Elsewhere {
  to: string;
  status: 301 | 302;
}

/** A province after the scheme of its code, as the API writes it: `/tinh/VN63:48/`, in the folder of either division. */
const withScheme = /^(?<english>\/en)?\/(?:tinh|tinh-moi|province|new-province)\/vn(?<scheme>63|34):(?<code>[^/]+)\/?$/;

/** Returns the path without the scheme in the folder of its division: `/tinh/48/`; as it is where there is none. */
function withoutScheme(path: string): string {
  const { english, scheme, code } = withScheme.exec(path)?.groups ?? {};
  if (!scheme) return path;
  const folders = english ? { 63: "/en/province/", 34: "/en/new-province/" } : { 63: "/tinh/", 34: "/tinh-moi/" };
  return `${folders[scheme as "63" | "34"]}${code}/`;
}

/** Returns what finds where a path leads by the file `_redirects` of a folder, in whatever letter case and with diacritics or without; undefined where it leads nowhere. It is read at the first question. */
export function openRedirects(folder: string): (path: string) => Elsewhere | undefined {
  let exact: Map<string, Elsewhere> | undefined;
  let folders: Redirect[] = [];
  return (path) => {
    if (!exact) {
      const redirects = readRedirectsOf(folder);
      folders = redirects.filter(({ isFolder }) => isFolder);
      const plain = redirects.filter(({ isFolder }) => !isFolder);
      exact = new Map(plain.map((one) => [one.from.toLowerCase(), one]));
    }
    const written = withoutScheme(inPlainLetters(path));
    const found = exact.get(written);
    if (found) return found;
    const moved = folders.find(({ from }) => written.startsWith(from));
    return moved && { to: moved.to + encodePath(written.slice(moved.from.length)), status: moved.status };
  };
}

/** Returns what finds the first address of a page by its second, at which a page stands too, by the file `_redirects` of a folder; undefined for any other path. It is read at the first question. */
export function openSecondAddresses(folder: string): (path: string) => Elsewhere | undefined {
  let second: Map<string, Elsewhere> | undefined;
  return (path) => {
    second ??= new Map(
      readRedirectsOf(folder)
        .filter(({ from, isFolder }) => !isFolder && existsSync(join(folder, from, "index.html")))
        .map((one) => [one.from, one]),
    );
    return second.get(path);
  };
}

function readRedirectsOf(folder: string): Redirect[] {
  const file = join(folder, "_redirects");
  return existsSync(file) ? readRedirects(readFileSync(file, "utf8")) : [];
}
