import type { Lang } from "../../i18n/lang.ts";
import { writeCompareAddress } from "../compare/compare-choice.ts";
import { loadPeerGroups, pickJudged } from "../compare/load-peers.ts";
import type { PeerGroup } from "../compare/peers.query.ts";
import { collectMeasures, type MeasureGroup } from "./collect-measures.ts";
import type { ProvinceView } from "./load-province.ts";
import { writeStanding, type Standing } from "./write-standing.ts";

/** What the page of a province of either division says beside its figures. */
export type ProvinceDescription = {
  measures: MeasureGroup[];
  peers: PeerGroup[];
  /** The group that the rows are judged by first; undefined where none has a peer. */
  judged: PeerGroup | undefined;
  standing: Standing;
  compareAddress: string;
};

/** Gathers the measures of a province, its peers, and the sentences on where it stands. */
export async function describeProvince({ province }: ProvinceView, lang: Lang): Promise<ProvinceDescription> {
  const { slug, boundary } = province;
  const [measures, peers] = await Promise.all([collectMeasures(province), loadPeerGroups(slug, boundary)]);
  const judged = pickJudged(peers);
  return {
    measures,
    peers,
    judged,
    standing: await writeStanding(province, measures, lang),
    compareAddress: writeCompareAddress(lang, { provinces: [slug], strategy: judged?.strategy ?? null }, boundary),
  };
}
