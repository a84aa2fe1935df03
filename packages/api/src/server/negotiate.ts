import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { readMediaType, splitOutsideQuotes } from "./media-type.ts";

/** The media types of answers, the default first. */
const mediaTypes = ["application/json", "application/graphql-response+json"] as const;
/** The codings of answers, best first; a client that names none gets the bytes as they are. */
const encodings = ["br", "zstd", "gzip", "identity"] as const;

export type MediaType = (typeof mediaTypes)[number];
export type Encoding = (typeof encodings)[number];

/** The library takes the order of preference; its types do not know that yet. */
interface Chooser {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
}

const chosenTypes = new LRUCache<string, { chosen: MediaType | null }>({ max: 200 });
const chosenEncodings = new LRUCache<string, Encoding>({ max: 200 });

/** Returns the media type that a client prefers by its Accept header, application/json without one; null when it takes neither. Parameters but q change nothing. */
export function chooseMediaType(accept: string = ""): MediaType | null {
  const known = chosenTypes.get(accept);
  if (known) return known.chosen;
  const chosen = (chooserOf(accept).mediaType(mediaTypes) as MediaType | undefined) ?? null;
  chosenTypes.set(accept, { chosen });
  return chosen;
}

/** Returns whether a client would rather have a page than JSON, as a browser does that somebody types an address into. */
export function prefersPage(accept: string = ""): boolean {
  return /html/i.test(accept) && chooserOf(accept).mediaType([...mediaTypes, "text/html"]) === "text/html";
}

/** The library wants each parameter of a media type to be ours too, and JSON has none: only what is left of the header without them says what a client takes. */
function chooserOf(header: string): Negotiator {
  const ranges = splitOutsideQuotes(header, ",")
    .filter(Boolean)
    .map((range) => {
      const { type, parameters } = readMediaType(range);
      const weight = parameters.get("q");
      // Some old clients write a star alone.
      return (type === "*" ? "*/*" : type) + (weight === undefined ? "" : `;q=${weight}`);
    });
  return new Negotiator({ headers: { accept: ranges.join(",") || "*/*" } });
}

/** Returns the coding that a client prefers by its Accept-Encoding header; of those it likes equally, the one that makes the answer smallest. */
export function chooseEncoding(acceptEncoding: string = ""): Encoding {
  const known = chosenEncodings.get(acceptEncoding);
  if (known) return known;
  const chooser = new Negotiator({ headers: { "accept-encoding": acceptEncoding } }) as Chooser;
  const chosen = (chooser.encoding(encodings, { preferred: encodings }) as Encoding | undefined) ?? "identity";
  chosenEncodings.set(acceptEncoding, chosen);
  return chosen;
}
