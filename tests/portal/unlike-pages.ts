/** Elements that have no end tag. */
const withoutEnd = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const tags = /<!--[\s\S]*?-->|<(script|style)\b([^>]*)>[\s\S]*?<\/\1>|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>"']+(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*(\/?)>/gi;

/**
 * Gives what a checker of HTML can find on a page, as far as a page is made of other such things than the next: each element with the names of its attributes, the elements that it
 * stands in, two levels up, the one before it, and whether text comes right after its tag; characters that are written by name or stand raw; and a long title. Values and numbers
 * of rows are left out, but for roles, types and what is empty.
 */
export function featuresOf(html: string): Set<string> {
  const features = new Set<string>();
  const open: string[] = [];
  let before = "";
  for (const match of html.matchAll(tags)) {
    const [whole, raw, , slash, name, attributes = "", closed] = match;
    if (raw) features.add(`${open.at(-1)}>${raw} ${nameAttributes(match[2] ?? "")}`);
    if (!name) continue;
    if (slash) {
      // What was left open without an end tag ends here too.
      const at = open.findLastIndex((one) => one.split(" ")[0] === name);
      if (at >= 0) open.length = at;
      before = `/${name}`;
      continue;
    }
    const next = html[match.index + whole.length];
    const own = `${name} ${nameAttributes(attributes)}`;
    features.add(`${open.slice(-2).join(">")}>${before}+${own} ${next === "<" ? "" : "text"}`);
    before = name;
    if (!closed && !withoutEnd.has(name)) open.push(own);
  }
  for (const [written] of html.replace(tags, (tag) => tag.replace(/[<>]/g, "")).matchAll(/[<>]|&[^\s;&<"]*;?/g)) features.add(written);
  if (/<title>[^<]{71}/.test(html)) features.add("long title");
  return features;
}

function nameAttributes(attributes: string): string {
  return [...attributes.matchAll(/\s([^\s=>"']+)(?:=("[^"]*"|'[^']*'|[^\s>]*))?/g)]
    .map(([, name, value = ""]) => (name === "role" || name === "type" || value === '""' ? `${name}=${value}` : name))
    .join(",");
}

/** Of pages by their path, gives those that have something which none before has; together they have everything that any page has. Throws nothing; no pages give none. */
export function unlikePages(pages: Iterable<[path: string, html: string]>): [path: string, html: string][] {
  const seen = new Set<string>();
  return [...pages].filter(([, html]) => {
    const size = seen.size;
    for (const feature of featuresOf(html)) seen.add(feature);
    return seen.size > size;
  });
}
