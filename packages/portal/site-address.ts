/** Public address of the portal, which citations, feeds, snippets and canonical links carry: TOSO_SITE, or else where `pnpm start` listens. */
export const siteAddress = process.env.TOSO_SITE || "http://127.0.0.1:4000";
