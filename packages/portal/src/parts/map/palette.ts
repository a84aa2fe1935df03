/** The colours of a map on paper, which pictures and share cards have in any scheme; by the names of the properties in styles/tokens.css, where the pages have them for each scheme. */
export const onPaper: Record<string, string> = {
  "--map-1": "#d3e9e0",
  "--map-2": "#86c0b1",
  "--map-3": "#4a9c93",
  "--map-4": "#24777a",
  "--map-5": "#0a4449",
  "--map-plain": "#eceade",
  "--map-absent": "#ffffff",
  "--map-line": "#ffffff",
  "--map-plain-line": "#b9b5a6",
  "--map-provisional": "#14201f",
  "--map-circle": "#0b5c5e",
  "--map-ink": "#14201f",
  "--map-hatch": "#878b83",
  "--map-hatch-ground": "#f6f4ee",
  "--map-box": "#ffffff",
};

/** Five steps from the lowest to the highest class; each differs from its neighbours in lightness, so that no colour sense is needed (tests/portal/map-colours.test.ts holds how much, in each scheme). */
export const classColours = ["var(--map-1)", "var(--map-2)", "var(--map-3)", "var(--map-4)", "var(--map-5)"] as const;

/** Provinces under circles, dots and labels. */
export const plainColour = "var(--map-plain)";
/** Where a figure cannot exist. */
export const notApplicableColour = "var(--map-absent)";
export const borderColour = "var(--map-line)";
export const plainBorderColour = "var(--map-plain-line)";
export const provisionalBorderColour = "var(--map-provisional)";
export const circleColour = "var(--map-circle)";
export const circleOpacity = 0.72;
export const inkColour = "var(--map-ink)";
export const hatchColour = "var(--map-hatch)";
export const hatchGround = "var(--map-hatch-ground)";
/** Behind the islands in their boxes. */
export const boxColour = "var(--map-box)";

/** Reference to the hatch for "no published figure found", which every map page defines once. */
export const hatch = "url(#no-figure)";

/** Writes a drawing for where no style sheet is: each colour of the map as it is on paper; throws for a property that has none there. */
export function drawOnPaper(svg: string): string {
  return svg.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const colour = onPaper[name];
    if (!colour)
      throw new Error(`The property ${name} has no colour on paper: add it to parts/map/palette.ts, or draw pictures with a colour of reuse/picture/draw.ts.`);
    return colour;
  });
}
