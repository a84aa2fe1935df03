import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast, type Color } from "culori";
import { expect, test } from "vitest";
import { circleOpacity, onPaper } from "../../packages/portal/src/parts/map/palette.ts";

const sheet = readFileSync(fileURLToPath(new URL("../../packages/portal/src/styles/tokens.css", import.meta.url)), "utf8");
const inDark = sheet.indexOf("@media screen and (prefers-color-scheme: dark)");
const inForced = sheet.indexOf("@media (forced-colors: active)");
const read = (css: string) => Object.fromEntries([...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name!, colour!]));
const light = read(sheet.slice(0, inDark));
/** The colours of the style sheet by scheme; what the dark one leaves out is that of the light one. */
const schemes = [
  ["light", light],
  ["dark", { ...light, ...read(sheet.slice(inDark, inForced)) }],
] as const;

const difference = differenceCiede2000();
const colour = (hex: string): Color => parse(hex)!;
const rampOf = (colours: Record<string, string>) => [1, 2, 3, 4, 5].map((step) => colours[`--map-${step}`]!);
/** Each step of the shaded map beside the next one. */
const neighboursIn = (colours: Record<string, string>) =>
  rampOf(colours)
    .slice(1)
    .map((next, step) => [rampOf(colours)[step]!, next] as const);

const eyes: [eye: string, see: (one: Color) => Color][] = [
  ["all three cones", (one: Color) => one],
  ["no long cones (protanopia)", filterDeficiencyProt(1)],
  ["no middle cones (deuteranopia)", filterDeficiencyDeuter(1)],
  ["no short cones (tritanopia)", filterDeficiencyTrit(1)],
];
const inEachScheme = schemes.flatMap(([scheme, colours]) => eyes.map(([eye, see]) => [scheme, eye, colours, see] as const));

test.each(inEachScheme)("in %s an eye with %s tells every two neighbouring classes of the map apart: CIEDE2000 of at least 10", (_, _eye, colours, see) => {
  for (const [one, next] of neighboursIn(colours)) expect(difference(see(colour(one)), see(colour(next))), `${one} ${next}`).toBeGreaterThanOrEqual(10);
});

test.each(inEachScheme)(
  "in %s an eye with %s sees each class further from the page than the one before it, by at least 1.5 to 1, so that the order is read without colour",
  (_, _eye, colours, see) => {
    // A page and a frame on somebody else's lie on different grounds.
    const grounds = ["--paper", "--paper-raised"].map((name) => see(colour(colours[name]!)));
    for (const [one, next] of neighboursIn(colours)) {
      expect(wcagContrast(see(colour(one)), see(colour(next))), `${one} ${next}`).toBeGreaterThanOrEqual(1.5);
      for (const ground of grounds) expect(wcagContrast(see(colour(next)), ground)).toBeGreaterThan(wcagContrast(see(colour(one)), ground));
    }
  },
);

test.each(schemes)("in %s the lines of the hatch stand out from their ground and from the page by at least 3 to 1", (_, colours) => {
  for (const ground of ["--map-hatch-ground", "--map-absent", "--paper", "--paper-raised"])
    expect(wcagContrast(colours["--map-hatch"]!, colours[ground]!), ground).toBeGreaterThanOrEqual(3);
});

test.each(inEachScheme)("in %s an eye with %s tells the lowest class from where no figure can exist: CIEDE2000 of at least 5", (_, _eye, colours, see) => {
  expect(difference(see(colour(colours["--map-1"]!)), see(colour(colours["--map-absent"]!)))).toBeGreaterThanOrEqual(5);
});

test.each(schemes)("in %s circles stand out from the ground under them by at least 3 to 1, as they are mixed with it", (_, colours) => {
  const mix = (channel: "r" | "g" | "b") => {
    const [circle, ground] = ["--map-circle", "--map-plain"].map((name) => (colour(colours[name]!) as { r: number; g: number; b: number })[channel]);
    return circle! * circleOpacity + ground! * (1 - circleOpacity);
  };
  expect(wcagContrast({ mode: "rgb", r: mix("r"), g: mix("g"), b: mix("b") }, colours["--map-plain"]!)).toBeGreaterThanOrEqual(3);
});

test.each(schemes)(
  "in %s words stand out from every ground they may lie on by at least 4.5 to 1, and edges of controls, dots and rings of focus by 3 to 1",
  (_, colours) => {
    const grounds = ["--paper", "--paper-raised", "--paper-sunk", "--accent-wash", "--signal-wash"];
    const contrast = (one: string, ground: string) => wcagContrast(colours[one]!, colours[ground]!);
    for (const ground of grounds)
      for (const words of ["--ink", "--ink-soft", "--accent", "--accent-strong", "--signal"])
        expect(contrast(words, ground), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["--accent", "--accent-strong"]) expect(contrast("--on-accent", ground), ground).toBeGreaterThanOrEqual(4.5);
    for (const words of ["--map-ink"]) for (const ground of ["--map-plain", "--map-box"]) expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["--paper", "--paper-raised"])
      for (const line of ["--line-strong", "--focus", "--dot-edge", "--dot-region", "--dot-region-edge"])
        expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
  },
);

test("pictures, which have no style sheet, have the colours of the map in light", () => {
  const inSheet = Object.fromEntries(Object.entries(light).filter(([name]) => name.startsWith("--map-")));
  expect(onPaper).toEqual(inSheet);
});
