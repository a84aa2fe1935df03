/** A media type as a header has it, in small letters. */
export interface ReadMediaType {
  /** Such as application/json; "" where the header is empty. */
  type: string;
  /** Values by name, without their quotes; of a name that comes twice the first. */
  parameters: Map<string, string>;
}

/** Returns the parts of a text between a sign that stands in no quotes, each without blanks around it. */
export function splitOutsideQuotes(text: string, sign: string): string[] {
  const parts: string[] = [];
  let begin = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at];
    if (quoted && one === "\\") at += 1;
    else if (one === '"') quoted = !quoted;
    else if (one === sign && !quoted) {
      parts.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  parts.push(text.slice(begin).trim());
  return parts;
}

/** Reads one media type with its parameters, in whichever letters, blanks and quotes they are written. */
export function readMediaType(text: string): ReadMediaType {
  const [type = "", ...rest] = splitOutsideQuotes(text.toLowerCase(), ";");
  const parameters = new Map<string, string>();
  for (const parameter of rest) {
    const [name = "", ...value] = parameter.split("=");
    if (!parameters.has(name.trim()))
      parameters.set(
        name.trim(),
        value
          .join("=")
          .trim()
          .replace(/^"(.*)"$/, "$1"),
      );
  }
  return { type, parameters };
}
