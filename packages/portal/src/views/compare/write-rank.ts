import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { ranksQuery } from "./ranks.query.ts";

/** Writes the rank of a province in the frame of its division: "thứ 5 trong 35 tỉnh có số liệu (28 tỉnh chưa có), bằng 2 tỉnh khác"; null without a figure. */
export async function writeRank(measureCode: string, { boundary, code }: { boundary: Boundary; code: string }, lang: Lang): Promise<string | null> {
  const { ranking } = await ask(ranksQuery, { indicator: measureCode, boundary });
  const place = ranking.places.find(({ measured }) => measured.province.code === code);
  if (!place || place.rank === null) return null;
  const text = words(lang).compare;
  const rank = text.rank(String(place.rank), String(ranking.provincesWithFigure), String(ranking.provinceCount - ranking.provincesWithFigure));
  return place.tiedWith > 0 ? text.rankTied(rank, String(place.tiedWith)) : rank;
}
