import type { PeerGroup, Verdict } from "../compare/peers.query.ts";
import { presentCautions, presentVerdict } from "../compare/present-verdict.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Citations } from "./cite-sources.ts";
import type { JudgedSources } from "./profile.query.ts";

/** One line of the table of verdicts, short enough for paper. */
export type ProfileRow = {
  code: string;
  name: string;
  /** Own value; null when there is none. */
  own: string | null;
  period: string;
  /** Numbers of the sources of the own value: of a rate, those of both parts. */
  citations: number[];
  median: string | null;
  standing: Verdict["standing"];
  sign: string;
  text: string;
  /** Peers with a figure out of all peers, "4/5". */
  known: string;
  /** Letters of the cautions that hold for this line. */
  letters: string[];
};

/** A caution with its letter, explained once for all lines that bear it. */
export type CautionNote = { letter: string; text: string };

/** Shortens the verdicts of a province to one line each, and gathers their cautions under one letter a kind; no notes where no line calls for any. */
export function presentRows(group: PeerGroup, sources: JudgedSources, citations: Citations, lang: Lang): { rows: ProfileRow[]; notes: CautionNote[] } {
  const text = words(lang).profile.verdicts;
  const letters = new Map<string, string>();
  const letterOf = (kind: string) => {
    if (!letters.has(kind)) letters.set(kind, String.fromCharCode("a".charCodeAt(0) + letters.size));
    return letters.get(kind)!;
  };
  const rows = group.verdicts.map((verdict) => {
    const { code, name, own, period, median, standing, sign } = presentVerdict(verdict, lang);
    const behind = sources.verdicts.find(({ measure }) => measure.code === code)!.own;
    const hasFigure = verdict.own.value !== null;
    const cited = hasFigure ? [citations.source(behind.figure.source), citations.source(behind.rate?.denominator.source)] : [];
    return {
      code,
      name,
      own: hasFigure ? own : null,
      period,
      citations: [...new Set(cited.filter((number) => number !== null))],
      median,
      standing,
      sign,
      text: standing === null ? text.withheld[verdict.withheld ?? "NO_OWN_FIGURE"] : text.standing[standing],
      known: `${verdict.peersWithFigure}/${verdict.peerCount}`,
      letters: verdict.cautions.map(({ kind }) => letterOf(kind)).sort(),
    };
  });
  return { rows, notes: [...letters].map(([kind, letter]) => ({ letter, text: explain(kind, group, lang) })) };
}

// All lines that bear a letter share its note: the widest distance in time, and every province that any of them names.
function explain(kind: string, { verdicts }: PeerGroup, lang: Lang): string {
  const all = verdicts.flatMap(({ cautions }) => cautions.filter((caution) => caution.kind === kind));
  const provinces = new Map(all.flatMap((caution) => caution.provinces).map((province) => [province.nameVi, province]));
  const months = all.map(({ monthsApart }) => monthsApart ?? 0);
  return presentCautions([{ kind: all[0]!.kind, monthsApart: Math.max(...months), provinces: [...provinces.values()] }], lang)[0]!;
}
