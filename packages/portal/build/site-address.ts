import { findSiteAddress } from "@toso/api/site";

/** Public address of the portal, which citations, feeds, snippets and canonical links carry. */
export const siteAddress = findSiteAddress();
