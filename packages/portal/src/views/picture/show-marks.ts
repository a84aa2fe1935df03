import type { Mark, MarkKind } from "../../parts/figure/list-marks.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { KeyEntry } from "./chart.ts";

/** The signs that maps have for these marks too. */
const signs: Partial<Record<MarkKind, string>> = { definition: "◆", disagreement: "≠", unreliable: "?" };

/** More provinces than these are counted, not named. */
const most = 6;

/** Gives the signs of marks in a row, "◆?"; "" where none has one. */
export function signsOf(marks: Mark[]): string {
  return marks.map(({ kind }) => signs[kind] ?? "").join("");
}

/** Lists the entries of the key for the marks that a drawing shows by a sign or by a dotted frame, each once; [] where it shows none. */
export function listSignKeys(marks: Mark[], lang: Lang): KeyEntry[] {
  const shown = marks.filter(({ kind }) => signs[kind] || kind === "dateEstimated");
  const once = [...new Map(shown.map((mark) => [mark.kind, mark])).values()];
  return once.map(({ kind, label }) => ({
    sign: `mark-${kind}`,
    label: kind === "dateEstimated" ? words(lang).picture.marked.dotted(label) : label.replace(/^≠ /, ""),
  }));
}

/** Says in one sentence which provinces have which marks, named where they are few and counted where they are many; [] where none has a mark. */
export function writeMarked(provinces: { name: string; marks: Mark[] }[], lang: Lang): string[] {
  const text = words(lang).picture.marked;
  const all = provinces.flatMap(({ name, marks }) => marks.map((mark) => ({ name, mark })));
  const list = new Intl.ListFormat(lang === "vi" ? "vi" : "en-GB");
  const parts = [...Map.groupBy(all, ({ mark }) => mark.label)].map(([label, of]) =>
    text.part(label, of.length > most ? text.count(String(of.length)) : list.format(of.map(({ name }) => name))),
  );
  return parts.length === 0 ? [] : [text.all(parts.join("; "))];
}
