import { ask } from "../../../graphql/client.ts";
import type { Boundary } from "../../../graphql/graphql.ts";
import { nameOf, type Lang } from "../../../i18n/lang.ts";
import { nameProvince } from "../../../i18n/name-province.ts";
import { words } from "../../../i18n/words.ts";
import { formatNumber, formatShort } from "../../../parts/format/number.ts";
import { listWays } from "../../../parts/map/list-ways.ts";
import { mostProvinces, writeCompareAddress } from "../compare-choice.ts";
import { loadPeerGroups } from "../load-peers.ts";
import type { PeerGroup, Strategy } from "../peers.query.ts";
import { loadFacts } from "../take/load-facts.ts";
import { readyQuery, type ReadyProvince } from "./ready.query.ts";

/** A comparison that a reader can open at once: why just this one, and the pages of its provinces for who cannot. */
export type Ready = { title: string; why: string; href: string; members: { name: string; href: string }[] };

type Of = { province: ReadyProvince; groups: PeerGroup[] };

const shown = 5;

/** Lists at most five comparisons that rules find in the data of a division; one whose rule finds nothing is left out. */
export async function listReady(lang: Lang, boundary: Boundary): Promise<Ready[]> {
  const [{ provinces }, facts, ways] = await Promise.all([ask(readyQuery, { boundary }), loadFacts(boundary), listWays(boundary, lang)]);
  const all: Of[] = await Promise.all(provinces.nodes.map(async (province) => ({ province, groups: await loadPeerGroups(province.slug, boundary) })));
  const text = words(lang).compareReady;
  const name = (province: ReadyProvince) => nameProvince(lang, province);
  const pagesOf = (some: { code: string }[]) =>
    some.flatMap(({ code }) => {
      const found = provinces.nodes.find((one) => one.code === code);
      return found ? [{ name: name(found), href: ways.get(code)!.href }] : [];
    });
  const withPeers = ({ province }: Of, group: PeerGroup, title: string, why: string): Ready => ({
    title,
    why,
    href: writeCompareAddress(lang, { provinces: [province.slug], strategy: group.strategy }, boundary),
    members: pagesOf([province, ...group.peers.map((peer) => peer.province)]),
  });
  const side = (some: ReadyProvince[], of: Boundary, title: string, why: string): Ready => ({
    title,
    why,
    href: writeCompareAddress(lang, { provinces: some.map(({ slug }) => slug), strategy: null }, of),
    members: of === boundary ? pagesOf(some) : [],
  });
  const groupsOf = (strategy: Strategy) =>
    all.flatMap((of) => of.groups.filter((group) => group.strategy === strategy && group.peers.length > 1).map((group) => ({ of, group })));

  const ready: Ready[] = [];
  // The region of the province that is best known.
  const measures = Object.values(facts.figures).filter((figures) => Object.values(figures).some(({ value }) => value !== null));
  const knownOf = (slug: string) => measures.filter((figures) => figures[slug]!.value !== null).length;
  const [best] = groupsOf("SAME_REGION").toSorted((one, other) => knownOf(other.of.province.slug) - knownOf(one.of.province.slug));
  if (best) {
    const { province } = best.of;
    const { peers, considered } = best.group;
    const why = text.region.why(
      name(province),
      String(knownOf(province.slug)),
      String(measures.length),
      nameOf(lang, province.region!),
      String(peers.length),
      String(considered),
    );
    ready.push(withPeers(best.of, best.group, text.region.title(name(province)), why));
  }
  const cities = provinces.nodes.filter(({ kind }) => kind === "MUNICIPALITY").slice(0, mostProvinces);
  if (cities.length > 1) ready.push(side(cities, boundary, text.cities.title(String(cities.length)), text.cities.why(cities.map(name).join(", "))));
  // The longest border of all.
  const [longest] = groupsOf("SHARED_BORDER").toSorted((one, other) => other.group.peers[0]!.borderKm! - one.group.peers[0]!.borderKm!);
  if (longest) {
    const [first] = longest.group.peers;
    const other = provinces.nodes.find(({ code }) => code === first!.province.code)!;
    const why = text.border.why(name(longest.of.province), name(other), formatNumber(first!.borderKm!, 0, lang), String(longest.group.peers.length));
    ready.push(withPeers(longest.of, longest.group, text.border.title(name(longest.of.province)), why));
  }
  // The full group whose members are nearest to one another.
  const full = groupsOf("SIMILAR_POPULATION").filter(({ group }) => group.peers.length >= shown);
  const [nearest] = full.toSorted((one, other) => one.group.peers.at(-1)!.ratio! - other.group.peers.at(-1)!.ratio!);
  if (nearest) {
    const why = text.population.why(formatNumber(nearest.group.peers.at(-1)!.ratio!, 2, lang), String(nearest.group.peers.length));
    ready.push(withPeers(nearest.of, nearest.group, text.population.title(name(nearest.of.province)), why));
  }
  const merged = await listMergedWithFigures();
  if (merged.length > 1) {
    const some = merged.slice(0, mostProvinces);
    ready.push(side(some, "VN34", text.merged.title, text.merged.why(some.map(name).join(", "), String(merged.length))));
  }
  // New provinces cross regions and have none: of them those with the same access take the place.
  const [alike] = groupsOf("SIMILAR_INTERNET_ACCESS")
    .filter(({ group }) => group.peers.length >= shown)
    .toSorted((one, other) => Math.abs(one.group.peers.at(-1)!.difference!) - Math.abs(other.group.peers.at(-1)!.difference!));
  if (alike) {
    const why = text.internet.why(formatShort(Math.abs(alike.group.peers.at(-1)!.difference!), lang), String(alike.group.peers.length));
    ready.push(withPeers(alike.of, alike.group, text.internet.title(name(alike.of.province)), why));
  }
  return ready.slice(0, shown);
}

/** Lists the provinces that the merger made and that have a count of teams of their own, in the order of the statistics office. */
async function listMergedWithFigures(): Promise<ReadyProvince[]> {
  const { provinces } = await ask(readyQuery, { boundary: "VN34" });
  return provinces.nodes.filter(
    ({ predecessors, teams }) => predecessors.some(({ change }) => change === "MERGED") && teams.value !== null && teams.method !== "SUMMED",
  );
}
