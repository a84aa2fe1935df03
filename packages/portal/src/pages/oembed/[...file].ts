import type { APIRoute } from "astro";
import { frameView } from "../../embed/frame-view.ts";
import { listOembeds, type OembedProps } from "../../embed/list-oembeds.ts";
import { writeOembed } from "../../embed/write-oembed.ts";

export const getStaticPaths = listOembeds;

export const GET: APIRoute<OembedProps> = async ({ props: { lang, view }, site }) =>
  Response.json(writeOembed(site!, await frameView(site!, lang, "latest", view)));
