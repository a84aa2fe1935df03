import type { PeerGroup, Verdict } from "../compare/peers.query.ts";
import { presentCautions, presentVerdict } from "../compare/present-verdict.ts";
import { lowerFirst } from "../../parts/figure/write-sentence.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Citations } from "./cite-sources.ts";
import type { JudgedSources } from "./profile.query.ts";

/** One line of the table of verdicts, short enough for paper: a measure that the province has a value of. */
export type ProfileRow = {
  code: string;
  name: string;
  own: string;
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

/** Measures without a value for one reason, in a sentence that names them. */
export type MissingRows = { sentence: string; measures: { code: string; name: string }[] };

/** Shortens the verdicts of a province to one line each, names those without a value in a sentence a reason, and gathers cautions under one letter a kind; no notes where no line calls for any. */
export function presentRows(
  group: PeerGroup,
  sources: JudgedSources,
  citations: Citations,
  lang: Lang,
): { rows: ProfileRow[]; missing: MissingRows[]; notes: CautionNote[] } {
  const text = words(lang).profile.verdicts;
  const letters = new Map<string, string>();
  const letterOf = (kind: string) => {
    if (!letters.has(kind)) letters.set(kind, String.fromCharCode("a".charCodeAt(0) + letters.size));
    return letters.get(kind)!;
  };
  const sourcesOf = ({ measure }: Verdict) => sources.verdicts.find(({ measure: { code } }) => code === measure.code)!.own;
  const rows = group.verdicts.filter(isKnown).map((verdict) => {
    const { code, name, own, period, median, standing, sign } = presentVerdict(verdict, lang);
    const behind = sourcesOf(verdict);
    return {
      code,
      name,
      own,
      period,
      citations: [...new Set([behind.figure, behind.rate?.denominator].flatMap((figure) => citations.figure(figure)))],
      median,
      standing,
      sign,
      text: standing === null ? text.withheld[verdict.withheld ?? "NO_OWN_FIGURE"] : text.standing[standing],
      // Peers whose figures are of the other side of the merger do have one.
      known: verdict.withheld === "DIVISION_DIFFERS" ? "–" : `${verdict.peersWithFigure}/${verdict.peerCount}`,
      letters: verdict.cautions.map(({ kind }) => letterOf(kind)).sort(),
    };
  });
  const missing = Map.groupBy(
    group.verdicts.filter((verdict) => !isKnown(verdict)),
    (verdict) => {
      const { rate, figure } = sourcesOf(verdict);
      return rate?.missing ?? figure.missing ?? "NO_PUBLISHED_FIGURE";
    },
  );
  const sentences = [...missing].map(([reason, verdicts]) => ({
    sentence: text.missing(words(lang).figure.missing[reason], verdicts.map(({ measure }) => lowerFirst(nameOf(lang, measure))).join("; ")),
    measures: verdicts.map(({ measure }) => ({ code: measure.code, name: nameOf(lang, measure) })),
  }));
  return { rows, missing: sentences, notes: [...letters].map(([kind, letter]) => ({ letter, text: explain(kind, group, lang) })) };
}

const isKnown = ({ own }: Verdict) => own.value !== null;

// All lines that bear a letter share its note: the widest distance in time, and every province that any of them names.
function explain(kind: string, { verdicts }: PeerGroup, lang: Lang): string {
  const all = verdicts.flatMap(({ cautions }) => cautions.filter((caution) => caution.kind === kind));
  const provinces = new Map(all.flatMap((caution) => caution.provinces).map((province) => [province.nameVi, province]));
  const months = all.map(({ monthsApart }) => monthsApart ?? 0);
  return presentCautions([{ kind: all[0]!.kind, monthsApart: Math.max(...months), provinces: [...provinces.values()].map(standAlone) }], lang)[0]!;
}

// All peers are of one division and stand above with their whole names: a note names them shortly.
function standAlone<Province extends { sharesName: boolean }>(province: Province): Province {
  return { ...province, sharesName: false };
}
