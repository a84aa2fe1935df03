import { writeEmbedCode, type Frame } from "./write-embed-code.ts";

/** An answer of oEmbed 1.0 of the type rich, as JSON carries it. */
export type OembedAnswer = {
  version: "1.0";
  type: "rich";
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds that an answer may be kept. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
};

/** Writes the oEmbed answer for a frame of a view on the given site; a program keeps it for a day. */
export function writeOembed(site: URL, frame: Frame): OembedAnswer {
  const { title, width, height } = frame;
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Tổ Số",
    provider_url: new URL("/", site).href,
    cache_age: 86_400,
    html: writeEmbedCode(frame),
    width,
    height,
  };
}
