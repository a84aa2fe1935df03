import { join } from "node:path";

/** What is in the folder of a portal for others than those who ask by HTTP: settings of static hosts, and compressed files that stand in for the ones beside them. */
const hidden = /^\/_(headers|redirects)$|\.(br|gz|stamp)$/;

/** The one file for readers in a hidden folder: whom to tell of a fault of safety (RFC 9116). */
const securityFile = "/.well-known/security.txt";

/**
 * Returns where the file of a path lies in a folder (`index.html` where the path ends in a slash), with the path decoded; it need not be there.
 * Null for what no file of a portal is called: paths that leave the folder, with an empty or hidden part, a backslash or NUL, or that are no UTF-8.
 */
export function findFile(folder: string, path: string): { file: string; name: string } | null {
  const name = decode(path);
  if (name === null || !name.startsWith("/") || /[\0\\]/.test(name) || hidden.test(name)) return null;
  if (name === securityFile) return { file: join(folder, name), name };
  const parts = name.slice(1).split("/");
  const last = parts.pop()!;
  if (parts.some((part) => part === "" || part.startsWith(".")) || last.startsWith(".")) return null;
  return { file: join(folder, ...parts, last || "index.html"), name };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return null;
  }
}
