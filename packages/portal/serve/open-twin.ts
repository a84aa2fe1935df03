import Negotiator from "negotiator";
import { openFile, type OpenedFile } from "./open-file.ts";

/** The compressed form of a file, which stands beside it. */
export interface Twin extends OpenedFile {
  coding: "br" | "gzip";
}

/** Best first, by what compress-files.ts writes. */
const endings = { br: ".br", gzip: ".gz" };
const codings = ["br", "gzip", "identity"] as const;

/** The library takes the order of preference; its types do not know that yet. */
interface Chooser {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
}

/** Opens the compressed form of a file that an Accept-Encoding header likes best; null where it likes none better than the file as it is, or there is none. */
export async function openTwin(file: string, acceptEncoding: string | string[] = ""): Promise<Twin | null> {
  const chooser = new Negotiator({ headers: { "accept-encoding": String(acceptEncoding) } }) as Chooser;
  const coding = chooser.encoding(codings, { preferred: codings });
  if (coding !== "br" && coding !== "gzip") return null;
  const twin = await openFile(file + endings[coding]);
  return twin && twin !== "folder" ? { ...twin, coding } : null;
}
