// The public address that pages and files carry. Pure, for the pages of a build load it too.
export { findSiteAddress } from "../release/site-address.ts";
