import type { APIRoute } from "astro";
import { frameView } from "../../reuse/embed/frame-view.ts";
import { listOembeds, type OembedProps } from "../../reuse/embed/list-oembeds.ts";
import { writeOembed } from "../../reuse/embed/write-oembed.ts";

export const getStaticPaths = listOembeds;

export const GET: APIRoute<OembedProps> = async ({ props: { lang, view }, site }) => Response.json(writeOembed(site!, await frameView(site!, lang, view)));
