import latin400 from "../../../generated/fonts/latin-400.woff2?url";
import latin600 from "../../../generated/fonts/latin-600.woff2?url";
import vietnamese400 from "../../../generated/fonts/vietnamese-400.woff2?url";
import vietnamese600 from "../../../generated/fonts/vietnamese-600.woff2?url";

/** Addresses of the fonts that every page is set in: asked for with the page, they are there when it is first painted, and no line jumps. */
export const pageFonts = [latin400, vietnamese400, latin600, vietnamese600];
