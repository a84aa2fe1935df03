import { asShown } from "@toso/api/domain";
import { chooseText, nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import type { Way } from "../../parts/map/list-ways.ts";
import { directionOf } from "../../parts/map/direction-of.ts";
import type { PeerGroup } from "./peers.query.ts";

/** A practice of a peer, with the link to where it is described. */
export type PeerPractice = { text: string; href: string };

/**
 * Lists the practices of peers in these groups that lie higher by a measure of the skill the practice serves, each once; [] where there is none.
 * `ways` lead to the page of each, by code.
 * A measure tells only where more is better, as of no count, and the figures can be compared.
 */
export function listPractices(groups: PeerGroup[], ways: ReadonlyMap<string, Pick<Way, "href">>, lang: Lang): PeerPractice[] {
  const found = new Map<string, PeerPractice>();
  const verdicts = groups.flatMap((group) => group.verdicts.map((verdict) => ({ ...verdict, group })));
  for (const { measure, own, peers, withheld, group } of verdicts) {
    const skill = measure.indicator?.skill?.code;
    if (!skill || own.value === null || withheld === "NOT_COMPARABLE" || directionOf(measure) !== "HIGHER") continue;
    for (const {
      value,
      province: { code },
    } of peers) {
      const peer = group.peers.find(({ province }) => province.code === code)?.province;
      // A peer that reads the same does not do better.
      if (!peer || value === null || asShown(value, measure.decimals) <= asShown(own.value, measure.decimals)) continue;
      for (const practice of peer.practices.filter((one) => one.skill?.code === skill)) {
        const title = chooseText(lang, practice.titleVi, practice.titleEn);
        if (found.has(title)) continue;
        found.set(title, {
          text: words(lang).compare.section.practice(title, nameProvince(lang, peer), nameOf(lang, measure)),
          href: `${ways.get(peer.code)!.href}#practices`,
        });
      }
    }
  }
  return [...found.values()];
}
