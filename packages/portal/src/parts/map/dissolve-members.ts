import { feature, mergeArcs } from "topojson-client";
import type { Boundaries, BoundaryTopology } from "./boundaries.ts";
import type { Members } from "./list-members.ts";

type Outline = BoundaryTopology["objects"][string];

/**
 * Dissolves the 63 of a topology into the 34: each gets the arcs of its members but for those between two of them, so that it lies on their very points.
 * Returns a collection for the same topology, `id` the code of the new province. Throws for a member without a boundary.
 */
export function dissolveMembers(topology: BoundaryTopology, members: Members): Outline {
  const { geometries } = topology.objects.provinces as unknown as { geometries: { id: string }[] };
  const byCode = new Map(geometries.map((geometry) => [geometry.id, geometry]));
  const dissolved = [...members].map(([id, codes]) => {
    const parts = codes.map((code) => {
      const part = byCode.get(code);
      if (!part) throw new Error(`The province ${id} of the 34 was made of ${code}, which has no boundary.`);
      return part;
    });
    return { ...mergeArcs(topology, parts as unknown as Parameters<typeof mergeArcs>[1]), id, properties: {} };
  });
  return { type: "GeometryCollection", geometries: dissolved } as unknown as Outline;
}

/** Gives the 34 of a topology of the 63 as separate features, for drawing. */
export function dissolvedBoundaries(topology: BoundaryTopology, members: Members): Boundaries {
  return feature(topology as never, dissolveMembers(topology, members) as never) as unknown as Boundaries;
}
