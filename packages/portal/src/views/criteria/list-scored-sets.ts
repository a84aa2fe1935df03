import { ask } from "../../graphql/client.ts";
import { criteriaSetsQuery, type CriteriaSet } from "./criteria-set.query.ts";

/** Lists the criteria sets by which a province can be scored; none when no set for provinces has criteria. */
export async function listScoredSets(): Promise<CriteriaSet[]> {
  const { criteriaSets } = await ask(criteriaSetsQuery, {});
  return criteriaSets.filter(({ level, criteria }) => level === "province" && criteria.length > 0);
}
