import type { APIRoute } from "astro";

/** Keeps crawlers from the fragments of the home page's map, which are no pages of their own, and names the sitemap. */
export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nDisallow: /map/\n\nSitemap: ${new URL("/sitemap.xml", site).href}\n`);
