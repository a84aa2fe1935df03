import type { compareTake as vietnamese } from "../vi/compare-take.ts";

export const compareTake: typeof vietnamese = {
  heading: "Take this comparison along",
  csv: "Download this table (CSV)",
  csvHint: "A row a figure, with its date, source, status, numerator and denominator; codes of provinces with their division.",
  picture: "Picture of this table",
  pictureHint: "PNG or SVG, with source, date and address",
  embedHint: "A frame that draws this table in your page",
  embed:
    "The frame always follows the newest release and cannot be pinned to one: the server has plain files alone, so the frame draws the table in the browser from the figures of the current release. For figures that never change take the CSV or the picture of the table: both name their release.",
  embedFit:
    "The height in the code is an estimate by the number of rows and provinces. The second line is a short script that keeps the frame as high as what it shows; where your page allows no scripts, leave that line out: the frame keeps the estimated height and scrolls. The frame takes the light or dark scheme of its reader; to keep it light, end the address in the code with #light.",
  embedCode: "HTML code of the frame of the comparison",
  embedOpen: "See the frame",
  browser: {
    morePublishers: "{list} and {count} more",
    saved: "{file} saved.",
    failed: "The figures of the table could not be loaded. Check the connection and try again.",
  },
};
