import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

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

/** Returns the media type that a client prefers by its Accept header, application/json without one; null when it takes neither. */
export function chooseMediaType(accept: string = "*/*"): MediaType | null {
  const known = chosenTypes.get(accept);
  if (known) return known.chosen;
  const chosen = (new Negotiator({ headers: { accept } }).mediaType(mediaTypes) as MediaType | undefined) ?? null;
  chosenTypes.set(accept, { chosen });
  return chosen;
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
