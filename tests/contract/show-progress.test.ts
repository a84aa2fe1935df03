import { showProgress } from "@toso/api/progress";
import { expect, test } from "vitest";

/** Tells of a step of 1,000 parts that takes `seconds`, then of one of a single part, and returns the lines. */
function linesOf(seconds: number, isTerminal: boolean): string[] {
  const lines: string[] = [];
  let time = 0;
  const progress = showProgress({ print: (line) => lines.push(line), now: () => time, isTerminal });
  for (let done = 1; done <= 1000; done += 1) {
    time += seconds;
    progress("pages made", done, 1000);
  }
  progress("pages made", 1000, 1000);
  progress("rows of nothing", 0, 0);
  progress("rows of nothing", 0, 0);
  return lines;
}

test("a terminal shows each twentieth of a step, its end once, and a step of nothing once", () => {
  const lines = linesOf(45, true);
  expect(lines).toHaveLength(22);
  expect(lines.slice(-3)).toEqual(["  pages made: 950 of 1000", "  pages made: 1000 of 1000", "  rows of nothing: 0 of 0"]);
});

test.each([
  ["5 seconds", 5, 3],
  ["45 seconds", 45, 7],
  ["20 minutes", 1200, 22],
])("a log has a line as a step of %s begins, then at most one every ten seconds, and its end", (_, seconds, count) => {
  const lines = linesOf(seconds, false);
  expect(lines).toHaveLength(count);
  expect(lines.slice(-2)).toEqual(["  pages made: 1000 of 1000", "  rows of nothing: 0 of 0"]);
});
