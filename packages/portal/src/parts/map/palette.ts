/** Five steps from light to dark; each differs from its neighbours in lightness, so that no colour sense is needed (tests/portal/map-colours.test.ts holds how much). */
export const classColours = ["#d3e9e0", "#86c0b1", "#4a9c93", "#24777a", "#0a4449"] as const;

/** Provinces under circles, dots and labels. */
export const plainColour = "#eceade";
/** Where a figure cannot exist. */
export const notApplicableColour = "#ffffff";
export const borderColour = "#ffffff";
export const plainBorderColour = "#b9b5a6";
export const provisionalBorderColour = "#14201f";
export const circleColour = "#0b5c5e";
export const circleOpacity = 0.72;
export const inkColour = "#14201f";
export const hatchColour = "#878b83";
export const hatchGround = "#f6f4ee";

/** Reference to the hatch for "no published figure found", which every map page defines once. */
export const hatch = "url(#no-figure)";
