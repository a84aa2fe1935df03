import { formatNumber, formatValue } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import type { Peer, PeerGroup, Strategy } from "./peers.query.ts";

/** A group of peers in the words of one language. */
export type PresentedPeers = {
  strategy: Strategy;
  /** What makes a peer, with the cap: "dân số chênh nhau không quá 1,5 lần". */
  name: string;
  /** Why there is none; null where there are peers. */
  none: string | null;
  peers: { code: string; slug: string; name: string; reason: string }[];
};

/** Puts a group of peers into words, each peer with its reason in numbers. */
export function presentPeers(group: PeerGroup, lang: Lang): PresentedPeers {
  const text = words(lang).compare;
  const cap = group.cap === null ? "" : formatNumber(group.cap, group.strategy === "SIMILAR_INTERNET_ACCESS" ? 0 : 1, lang);
  return {
    strategy: group.strategy,
    name: text.strategy[group.strategy](cap),
    none: group.none && text.noPeers[group.none],
    peers: group.peers.map((peer) => ({
      code: peer.province.code,
      slug: peer.province.slug,
      name: nameProvince(lang, peer.province),
      reason: writeReason(group.strategy, peer, lang),
    })),
  };
}

function writeReason(strategy: Strategy, peer: Peer, lang: Lang): string {
  const text = words(lang).compare.reason;
  if (peer.borderKm !== null) return text.border(formatNumber(peer.borderKm, 0, lang));
  const write = (value: number | null) =>
    value === null ? "" : strategy === "SIMILAR_INTERNET_ACCESS" ? formatValue(value, "percent", 1, lang) : formatNumber(value, 0, lang);
  const period = peer.peerFigure?.period ? formatPeriod(peer.peerFigure.period, lang) : "";
  const [own, other] = [write(peer.ownValue), write(peer.peerValue)];
  if (strategy === "SIMILAR_INTERNET_ACCESS") return text.internet(other, own, period);
  const ratio = formatNumber(peer.ratio ?? 1, 2, lang);
  return strategy === "SIMILAR_DENSITY" ? text.density(other, own, ratio, period) : text.population(other, own, ratio, period);
}
