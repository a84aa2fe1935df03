import { say } from "../../i18n/say.ts";
import { fewestProvinces, mostProvinces, type AskedChoice, type CompareChoice } from "./compare-choice.ts";
import type { ComparedFile, ComparedProvince, NamedGroup, PeersOfStrategy, Shown } from "./compared-file.ts";
import type { CompareWords } from "./compare-words.ts";

/** What of a choice can be shown, and in sentences what cannot. */
export type Resolved = { choice: CompareChoice; shown: Shown; problems: string[] };

/** Finds what an address asks for among the provinces of a division; `loadPeers` gives the groups of peers of a province, and `other` names the other division. */
export async function resolveChoice(
  asked: AskedChoice,
  file: ComparedFile,
  words: CompareWords,
  other: "VN63" | "VN34",
  loadPeers: (slug: string) => Promise<PeersOfStrategy[]>,
): Promise<Resolved> {
  const { message } = words;
  const bySlug = new Map(file.provinces.map((province) => [province.slug, province]));
  const problems: string[] = [];
  const find = (slugs: string[]): ComparedProvince[] =>
    slugs.flatMap((slug) => {
      const province = bySlug.get(file.renamed[slug] ?? slug);
      if (!province) problems.push(explainUnknown(slug, file, words, other));
      return province ?? [];
    });
  const known = find(asked.provinces);
  if (asked.strategy === null && known.length > mostProvinces) problems.push(message.tooManyInAddress);
  if (asked.unknownStrategy !== null) problems.push(say(message.unknownPeers, { name: cut(asked.unknownStrategy) }));
  if (asked.nameOfNone !== null) problems.push(say(message.nameAlone, { name: asked.nameOfNone }));
  if (asked.strategy && known.length === 0) problems.push(message.peersAlone);
  if (asked.strategy && known.length > 1)
    problems.push(
      say(message.onlyFirst, {
        name: known[0]!.name,
        names: known
          .slice(1)
          .map(({ name }) => name)
          .join(", "),
      }),
    );
  const kept = asked.strategy ? known.slice(0, 1) : known.slice(0, mostProvinces);
  const found = asked.together && groupOf(asked.together, file, words, find);
  const together = found?.shown ?? null;

  let group: PeersOfStrategy | null = null;
  if (asked.strategy && kept[0]) {
    try {
      const groups = await loadPeers(kept[0].slug);
      group = groups.find(({ strategy }) => strategy === asked.strategy) ?? null;
    } catch (error) {
      console.warn("The peers did not come.", error);
      problems.push(message.loadError);
    }
  }
  if (group?.none) problems.push(group.none);
  const peers = group?.peers.flatMap(({ slug }) => bySlug.get(slug) ?? []) ?? [];
  const provinces = [...kept, ...peers];
  if (provinces.length > 0 && provinces.length < fewestProvinces && !together && !group?.none) problems.push(message.one);
  const choice = { provinces: kept.map(({ slug }) => slug), strategy: asked.strategy, together: found?.choice ?? null };
  return { choice, shown: { provinces, group, together }, problems };
}

// Only what was found is written into addresses again.
function groupOf(
  { members, name }: NonNullable<CompareChoice["together"]>,
  file: ComparedFile,
  words: CompareWords,
  find: (slugs: string[]) => ComparedProvince[],
): { shown: NamedGroup; choice: CompareChoice["together"] } | null {
  const region = members.length === 1 ? file.regions.find(({ slug }) => slug === members[0]) : undefined;
  const found = find(region?.members ?? members);
  if (found.length === 0) return null;
  const { unnamed, unnamedOne } = words.group;
  const shownName = name || region?.name || say(found.length === 1 ? unnamedOne : unnamed, { count: String(found.length) });
  return { shown: { name: shownName, members: found }, choice: { members: region ? [region.slug] : found.map(({ slug }) => slug), name } };
}

function explainUnknown(slug: string, { elsewhere }: ComparedFile, { message }: CompareWords, other: "VN63" | "VN34"): string {
  if (!elsewhere.includes(slug)) return say(message.unknown, { name: cut(slug) });
  return say(message.mixed, { name: slug, other: message.division[other] });
}

// As much of a text of the address as is said again.
function cut(text: string): string {
  return text.slice(0, 40);
}
