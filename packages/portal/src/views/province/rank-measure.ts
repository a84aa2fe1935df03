import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { ranksQuery } from "../compare/ranks.query.ts";
import type { Ranked } from "./find-unusual.ts";

/** Asks for the place of a province by a measure, counted from the highest value whichever way is better; null where the API gives no rank. */
export async function rankMeasure(measureCode: string, { boundary, code }: { boundary: Boundary; code: string }): Promise<Ranked | null> {
  const { ranking } = await ask(ranksQuery, { indicator: measureCode, boundary });
  const place = ranking.places.find(({ measured }) => measured.province.code === code);
  if (!place || place.rank === null) return null;
  const { tiedWith } = place;
  const withFigure = ranking.provincesWithFigure;
  const rank = ranking.measure.direction === "LOWER" ? withFigure - (place.rank + tiedWith) + 1 : place.rank;
  return { code: measureCode, rank, tiedWith, withFigure };
}
