import { filter } from "topojson-simplify";
import { provinceTopology, type Detail } from "./boundaries.ts";
import { dissolveMembers } from "./dissolve-members.ts";
import { shapesOf, toDegrees } from "./geometry.ts";
import { listMembers } from "./list-members.ts";

/** Gives the fine boundaries of both divisions for a map that a reader zooms into, as one topology with the objects `provinces` and `newProvinces`. */
export async function writeBoundaries(): Promise<string> {
  return JSON.stringify(await withNewProvinces("zoomed"));
}

/** Gives the boundaries of the 34 for a map of the 63 that a reader switches over, as one topology with the object `newProvinces`; from north to south, `centre` of each is [longitude, latitude]. */
export async function writeNewBoundaries(): Promise<string> {
  const { objects, ...topology } = await withNewProvinces("page");
  const { geometries } = objects.newProvinces as unknown as { geometries: { id: string }[] };
  const placed = (await shapesOf("VN34", "page")).map(({ code, centre }) => ({
    ...geometries.find(({ id }) => id === code)!,
    properties: { centre: toDegrees(centre) },
  }));
  // Without the lines between old provinces that became one, which nothing here is drawn from.
  return JSON.stringify(filter({ ...topology, objects: { newProvinces: { type: "GeometryCollection", geometries: placed } } } as never, () => true));
}

async function withNewProvinces(detail: Detail) {
  const topology = provinceTopology(detail);
  return { ...topology, objects: { ...topology.objects, newProvinces: dissolveMembers(topology, await listMembers()) } };
}
