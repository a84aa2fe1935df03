import { expect, inject, test } from "vitest";
import { membersOf, newProvinces } from "./new-provinces.ts";

/** A file of boundaries: lines that neighbours share, and for each province the numbers of its lines, turned round where they are below zero. */
interface Boundaries {
  arcs: [number, number][][];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: Record<string, { geometries: { id: string; type: string; arcs: unknown[]; properties: { centre?: [number, number] } }[] }>;
}
type Shape = Boundaries["objects"][string]["geometries"][number];

const read = async (file: string): Promise<Boundaries> => (await fetch(`${inject("portal")}/map/${file}`)).json() as Promise<Boundaries>;
const plain = (arc: number) => (arc < 0 ? ~arc : arc);
/** Each piece of land of a province with its lakes, as lists of lines. */
const pieces = ({ type, arcs }: Shape) => (type === "Polygon" ? [arcs] : arcs) as number[][][];
const linesOf = (shape: Shape) => pieces(shape).flat(2);

/** The area within a ring in the steps of the file, by the sum over its corners; above zero the one way round, below it the other. */
function areaOf({ arcs }: Boundaries, ring: number[]): number {
  const corners = ring.flatMap((arc) => {
    let [x, y] = [0, 0];
    const line = arcs[plain(arc)]!.map(([dx, dy]): [number, number] => [(x += dx), (y += dy)]);
    return arc < 0 ? line.reverse() : line;
  });
  return corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

test("each of the 34 is made of the very lines of its members, but for those between two of them, in no more pieces than they have, without a lake, and has their area", async () => {
  const file = await read("provinces.json");
  const old = new Map(file.objects.provinces!.geometries.map((shape) => [shape.id, shape]));
  const shapes = file.objects.newProvinces!.geometries;
  expect(shapes.map(({ id }) => id).sort()).toEqual(newProvinces.map(({ code }) => code).sort());
  for (const shape of shapes) {
    const members = membersOf.get(shape.id)!.map((code) => old.get(code)!);
    const lines = Map.groupBy(members.flatMap(linesOf).map(plain), (line) => line);
    const outer = [...lines].flatMap(([line, sides]) => (sides.length === 1 ? [line] : []));
    expect(linesOf(shape).map(plain).sort(), shape.id).toEqual(outer.sort());
    // Joined members are one piece of land; islands stay their own.
    expect(pieces(shape).length, shape.id).toBe(members.flatMap(pieces).length - members.length + 1);
    expect(pieces(shape).every((rings) => rings.length === 1)).toBe(true);
    const total = (all: Shape[]) => all.flatMap(pieces).reduce((sum, rings) => sum + rings.reduce((own, ring) => own + areaOf(file, ring), 0), 0);
    expect(total([shape]), shape.id).toBe(total(members));
    expect(Math.abs(total([shape]))).toBeGreaterThan(0);
  }
  // No two of the 34 have more than a line in common, and no line belongs to three.
  const uses = Map.groupBy(shapes.flatMap(linesOf).map(plain), (line) => line);
  expect(Math.max(...[...uses.values()].map((sides) => sides.length))).toBe(2);
});

test("the boundaries that a switched map fetches are those of the page of the 34, from north to south, each with its centre, and weigh little", async () => {
  const file = await read("new-provinces.json");
  const shapes = file.objects.newProvinces!.geometries;
  expect(Object.keys(file.objects)).toEqual(["newProvinces"]);
  const html = await (await fetch(`${inject("portal")}/tinh-moi/`)).text();
  const drawn = [...html.matchAll(/<a [^>]*data-code="(\d+)" data-centre="([\d.]+) ([\d.]+)"/g)];
  expect(shapes.map(({ id }) => id)).toEqual(drawn.map(([, code]) => code));
  // Both are of one projection: one step to the east on the page is one in degrees, whatever the province.
  const [first, last] = [0, drawn.length - 1].map((at) => ({ x: Number(drawn[at]![2]), longitude: shapes[at]!.properties.centre![0] }));
  const perUnit = (last!.longitude - first!.longitude) / (last!.x - first!.x);
  for (const [at, shape] of shapes.entries())
    expect(shape.properties.centre![0], shape.id).toBeCloseTo(first!.longitude + (Number(drawn[at]![2]) - first!.x) * perUnit, 3);
  const packed = await fetch(`${inject("portal")}/map/new-provinces.json`, { headers: { "accept-encoding": "br" } });
  expect(Number(packed.headers.get("content-length"))).toBeLessThan(9000);
});
