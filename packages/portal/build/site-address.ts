import { findSiteAddress } from "@toso/api/release/site-address";

/** Public address of the portal, which citations, feeds, snippets and canonical links carry. */
export const siteAddress = findSiteAddress();
