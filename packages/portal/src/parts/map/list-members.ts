import { ask } from "../../graphql/client.ts";
import { membersQuery } from "./members.query.ts";

/** Codes of the old provinces that each of the 34 was made of, by its code. */
export type Members = ReadonlyMap<string, readonly string[]>;

/** Lists of each of the 34 the old provinces it was made of, as the lineage of this release has it; one that did not change has itself alone. */
export async function listMembers(): Promise<Members> {
  const { provinces } = await ask(membersQuery, {});
  return new Map(provinces.nodes.map(({ code, predecessors }) => [code, predecessors.map(({ from }) => from.code)]));
}
