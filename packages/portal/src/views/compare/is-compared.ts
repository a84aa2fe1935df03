import { ask } from "../../graphql/client.ts";
import { comparedMeasuresQuery } from "./compared.query.ts";

/** Returns whether the API compares provinces by a measure: not by a count that grows with a province, nor where the base differs by source. */
export async function isCompared(code: string): Promise<boolean> {
  const { measures } = await ask(comparedMeasuresQuery, {});
  return measures.some((measure) => measure.code === code);
}
