import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast, type Color } from "culori";
import { expect, test } from "vitest";
import * as palette from "../../packages/portal/src/parts/map/palette.ts";

const difference = differenceCiede2000();
const colour = (hex: string): Color => parse(hex)!;
/** Each step of the shaded map beside the next darker one. */
const neighbours = palette.classColours.slice(1).map((dark, step) => [palette.classColours[step]!, dark] as const);

const eyes: [eye: string, see: (one: Color) => Color][] = [
  ["all three cones", (one: Color) => one],
  ["no long cones (protanopia)", filterDeficiencyProt(1)],
  ["no middle cones (deuteranopia)", filterDeficiencyDeuter(1)],
  ["no short cones (tritanopia)", filterDeficiencyTrit(1)],
];

test.each(eyes)("an eye with %s tells every two neighbouring classes of the map apart: CIEDE2000 of at least 10", (_eye, see) => {
  for (const [light, dark] of neighbours) expect(difference(see(colour(light)), see(colour(dark))), `${light} ${dark}`).toBeGreaterThanOrEqual(10);
});

test.each(eyes)("an eye with %s sees each class darker than the one before it, by at least 1.5 to 1, so that the order is read without colour", (_eye, see) => {
  for (const [light, dark] of neighbours) expect(wcagContrast(see(colour(light)), see(colour(dark))), `${light} ${dark}`).toBeGreaterThanOrEqual(1.5);
});

test("the lines of the hatch stand out from their ground and from white paper by at least 3 to 1", () => {
  for (const ground of [palette.hatchGround, "#ffffff"]) expect(wcagContrast(palette.hatchColour, ground), ground).toBeGreaterThanOrEqual(3);
});

test.each(eyes)("an eye with %s tells the lightest class from the white of where no figure can exist: CIEDE2000 of at least 5", (_eye, see) => {
  expect(difference(see(colour(palette.classColours[0])), see(colour(palette.notApplicableColour)))).toBeGreaterThanOrEqual(5);
});

test("circles stand out from the ground under them by at least 3 to 1, as they are mixed with it", () => {
  const mix = (channel: "r" | "g" | "b") => {
    const [circle, ground] = [palette.circleColour, palette.plainColour].map((hex) => (colour(hex) as { r: number; g: number; b: number })[channel]);
    return circle! * palette.circleOpacity + ground! * (1 - palette.circleOpacity);
  };
  expect(wcagContrast({ mode: "rgb", r: mix("r"), g: mix("g"), b: mix("b") }, palette.plainColour)).toBeGreaterThanOrEqual(3);
});
