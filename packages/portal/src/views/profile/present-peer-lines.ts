import type { Peer, PeerGroup } from "../compare/peers.query.ts";
import { formatNumber, formatValue } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";

/** The own side of what makes peers, and one short line for each of them. */
export type PeerLines = { own: string | null; peers: { name: string; reason: string }[] };

/** Shortens the reasons of a group to a line each: the own number is said once, not with every peer; `own` is null for a shared border. */
export function presentPeerLines(group: PeerGroup, name: string, lang: Lang): PeerLines {
  const text = words(lang).profile.verdicts.peer;
  const first = group.peers[0];
  const own = first && first.ownValue !== null ? text.own(name, writeValue(group, first.ownValue, lang)) : null;
  return { own, peers: group.peers.map((peer) => ({ name: nameProvince(lang, peer.province), reason: writeReason(group, peer, lang) })) };
}

function writeReason(group: PeerGroup, peer: Peer, lang: Lang): string {
  const text = words(lang).profile.verdicts.peer;
  if (peer.borderKm !== null) return text.border(formatNumber(peer.borderKm, 0, lang));
  const value = peer.peerValue === null ? "" : writeValue(group, peer.peerValue, lang);
  const distance = peer.ratio !== null ? text.ratio(formatNumber(peer.ratio, 2, lang)) : text.points(formatNumber(Math.abs(peer.difference ?? 0), 1, lang));
  const period = peer.peerFigure?.period ? formatPeriod(peer.peerFigure.period, lang) : "";
  return text.reason(value, [distance, period].filter(Boolean).join("; "));
}

function writeValue({ strategy }: PeerGroup, value: number, lang: Lang): string {
  const text = words(lang).profile.verdicts.peer;
  if (strategy === "SIMILAR_INTERNET_ACCESS") return text.internet(formatValue(value, "percent", 1, lang));
  const number = formatNumber(value, 0, lang);
  return strategy === "SIMILAR_DENSITY" ? text.density(number) : text.population(number);
}
