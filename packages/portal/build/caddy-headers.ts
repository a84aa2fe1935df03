import { fileMethods, preflightHeaders } from "@toso/api/headers";

/** One rule of the file `_headers`: a pattern of paths and the headers it adds. */
interface Rule {
  pattern: string;
  headers: [name: string, value: string][];
}

/**
 * Turns the text of `_headers` into directives for Caddy, rule by rule in the same order, so that our own server sends what static hosts send.
 * Headers are added, never replaced: hosts join the rules that fit a path. Throws where a line cannot be said in Caddy's words.
 */
export function writeCaddyHeaders(headersFile: string): string {
  return readRules(headersFile)
    .map(
      ({ pattern, headers }, index) =>
        `@rule${index} ${matchPath(pattern)}\n${headers.map(([name, value]) => `header @rule${index} +${name} ${quote(value)}\n`).join("")}`,
    )
    .join("");
}

function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split("\n")) {
    const header = /^\s+([A-Za-z][A-Za-z-]*): (.+)$/.exec(line);
    if (header && rules.length > 0) rules.at(-1)!.headers.push([header[1]!, header[2]!]);
    else if (/^\/\S*$/.test(line)) rules.push({ pattern: line, headers: [] });
    else if (line.trim() && !line.startsWith("#")) throw new Error(`"${line}" in _headers is neither a path nor a header: Caddy cannot be told.`);
  }
  return rules;
}

/**
 * Patterns mean the same in both, but for two: `/*.csv` is to Caddy a file in the root, `*.csv` one in any folder;
 * and a name in the place of the last part, `/data/2.0.0/:file`, which fits any part that is not empty, Caddy is told as an expression.
 */
function matchPath(pattern: string): string {
  if (/^\/\*\.\w+$/.test(pattern)) return `path ${pattern.slice(1)}`;
  const [, folder] = /^(\/[\w./+-]*\/):\w+$/.exec(pattern) ?? [];
  if (folder) return `path_regexp ^${folder.replaceAll(/[.+]/g, "\\$&")}[^/]+$`;
  if (/^[^*:]+\*?$/.test(pattern)) return `path ${pattern}`;
  throw new Error(`"${pattern}" in _headers has a star where Caddy does not look for one, or a name that is not its last part.`);
}

function quote(value: string): string {
  if (/[`{}]/.test(value)) throw new Error(`"${value}" in _headers holds a sign that means something to Caddy.`);
  return `\`${value}\``;
}

/** Returns directives for Caddy that answer a preflight of any file as our own server does, without the file; they go before those of the headers. */
export function writeCaddyPreflight(): string {
  const headers = Object.entries(preflightHeaders(fileMethods)).map(([name, value]) => `\theader ${name} ${quote(value)}\n`);
  return `@preflight method OPTIONS\nhandle @preflight {\n${headers.join("")}\trespond 204\n}\n`;
}
