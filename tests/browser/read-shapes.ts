import type { Sheet } from "./read-pdf.ts";

/** Left, bottom, right and top in points from the lower left corner of the sheet. */
export type Box = [left: number, bottom: number, right: number, top: number];

/** A filled shape on a sheet; `frame` is the box that it is cut off at, which the drawing that it belongs to has alone. */
export interface Shape {
  box: Box;
  frame: Box;
  /** Colour as three numbers, or the name of a pattern. */
  fill: string;
  corners: number;
  isRound: boolean;
}

type Matrix = [number, number, number, number, number, number];
type State = { matrix: Matrix; frame: Box; fill: string };

/** Lists what is filled on a sheet, in the order it is drawn. */
export function listShapes({ drawing, width, height }: Sheet): Shape[] {
  const shapes: Shape[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], frame: [0, 0, width, height], fill: "" };
  const kept: State[] = [];
  let path: [number, number][] = [];
  let isRound = false;
  let isFrame = false;
  const place = (x: number, y: number): [number, number] => {
    const [a, b, c, d, e, f] = state.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  for (const line of drawing.split("\n")) {
    const words = line.trim().split(/\s+/);
    let numbers: number[] = [];
    for (const word of words) {
      const number = Number(word);
      if (word !== "" && !Number.isNaN(number)) numbers.push(number);
      else {
        if (word === "q") kept.push(state);
        else if (word === "Q") state = kept.pop() ?? state;
        else if (word === "cm") state = { ...state, matrix: multiply(numbers as Matrix, state.matrix) };
        else if (word === "rg") state = { ...state, fill: numbers.join(" ") };
        else if (word === "scn") state = { ...state, fill: "pattern" };
        else if (word === "m" || word === "l") path.push(place(numbers[0]!, numbers[1]!));
        else if (word === "c") {
          path.push(place(numbers[4]!, numbers[5]!));
          isRound = true;
        } else if (word === "re") {
          const [x, y, wide, high] = numbers as [number, number, number, number];
          path.push(place(x, y), place(x + wide, y), place(x + wide, y + high), place(x, y + high));
        } else if (word === "W" || word === "W*") isFrame = true;
        else if (["f", "f*", "n", "S", "B", "B*"].includes(word)) {
          if (isFrame) state = { ...state, frame: within(state.frame, boxOf(path)) };
          else if (/^[fB]/.test(word) && path.length > 0)
            shapes.push({ box: boxOf(path), frame: state.frame, fill: state.fill, corners: path.length, isRound });
          path = [];
          isRound = isFrame = false;
        }
        numbers = [];
      }
    }
  }
  return shapes;
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function boxOf(path: [number, number][]): Box {
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function within(one: Box, other: Box): Box {
  return [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])];
}
