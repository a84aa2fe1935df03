/** Closed line around a piece of land in map units; the first corner is not said again at the end. */
export type Ring = [x: number, y: number][];

/**
 * Writes rings (in map units, the first corner again at the end) as the path of an SVG: each a start and then the steps from corner to corner, which take half the bytes of places.
 * Corners are put on a grid of so many steps to a unit before steps are taken, so that neighbours stay joined.
 */
export function writeOutline(rings: Ring[], stepsPerUnit: number): string {
  return rings
    .map((ring) => {
      const corners = ring.map(([x, y]) => [Math.round(x * stepsPerUnit), Math.round(y * stepsPerUnit)] as const).slice(0, -1);
      const [first, ...others] = corners;
      let [x, y] = first!;
      const steps: number[] = [];
      for (const corner of others) {
        if (corner[0] === x && corner[1] === y) continue;
        steps.push(corner[0] - x, corner[1] - y);
        [x, y] = corner;
      }
      return `M${writeNumbers([...first!], stepsPerUnit)}l${writeNumbers(steps.length ? steps : [0, 0], stepsPerUnit)}z`;
    })
    .join("");
}

/** Reads the path that `writeOutline` wrote back into rings of map units. */
export function readOutline(path: string): Ring[] {
  return path
    .split("M")
    .slice(1)
    .map((ring) => {
      const [x = 0, y = 0, ...steps] = (ring.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const corners: Ring = [[x, y]];
      for (let place = 0; place + 1 < steps.length; place += 2) {
        const [lastX, lastY] = corners.at(-1)!;
        corners.push([lastX + steps[place]!, lastY + steps[place + 1]!]);
      }
      return corners;
    });
}

// "-.4" for -0.4, and no space before a minus: a path may be written so.
function writeNumbers(values: number[], stepsPerUnit: number): string {
  return values
    .map((value) => String(Number((value / stepsPerUnit).toFixed(1))).replace(/^(-?)0\./, "$1."))
    .reduce((line, number) => `${line}${line === "" || number.startsWith("-") ? "" : " "}${number}`, "");
}
