import { asShown } from "@toso/api/domain";
import { formatNumber } from "../../parts/format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "../../parts/map/measure.ts";
import type { PresentedLines } from "./present-lines.ts";

/** What changed between the two years of an indicator, in sentences that are made from its figures. */
export type DescribedChanges = { shared: string[]; counts: string; most: { label: string; list: string }[]; caution: string };

const howMany = 3;

/** Says how many provinces rose and fell between two years and names the largest changes; values are compared as they are shown, so that a reader's own subtraction agrees. Null where no province has figures of both years. */
export function describeChanges({ years, provinces }: PresentedLines, measure: Measure, lang: Lang): DescribedChanges | null {
  const text = words(lang).time.slope;
  const round = (value: number) => asShown(value, measure.decimals);
  const both = provinces.flatMap(({ name, values: [first, last] }) => {
    if (first?.value == null || last?.value == null) return [];
    return [{ name, change: round(round(last.value) - round(first.value)), first: first.text, last: last.text }];
  });
  if (both.length === 0) return null;
  const count = (of: (change: number) => boolean) => formatNumber(both.filter(({ change }) => of(change)).length, 0, lang);
  const counts = [
    text.rose(
      count((change) => change > 0),
      formatNumber(both.length, 0, lang),
    ),
    text.fell(count((change) => change < 0)),
    ...(both.some(({ change }) => change === 0) ? [text.same(count((change) => change === 0))] : []),
  ];
  const list = (side: typeof both) =>
    side
      .slice(0, howMany)
      .map(({ name, change, first, last }) => text.change(name, writeChange(change, measure, lang), first, last))
      .join("; ");
  const rising = both.filter(({ change }) => change > 0).sort((one, other) => other.change - one.change || one.name.localeCompare(other.name, lang));
  const falling = both.filter(({ change }) => change < 0).sort((one, other) => one.change - other.change || one.name.localeCompare(other.name, lang));
  return {
    shared: years.flatMap((year, at) => {
      const entries = provinces.flatMap(({ values }) => values[at] ?? []);
      const kinds = entries[0]?.marks.filter((kind) => entries.every(({ marks }) => marks.includes(kind))) ?? [];
      return kinds.length > 0 ? [text.shared(year, kinds.map((kind) => words(lang).figure.marks[kind].label).join(", "))] : [];
    }),
    counts: `${counts.join(", ")}.`,
    most: [
      { label: text.most.up, list: list(rising) },
      { label: text.most.down, list: list(falling) },
    ]
      .filter((side) => side.list !== "")
      .map((side) => ({ ...side, list: `${side.list}.` })),
    caution: text.caution,
  };
}

function writeChange(change: number, { unit, decimals }: Measure, lang: Lang): string {
  const number = `${change > 0 ? "+" : "−"}${formatNumber(Math.abs(change), decimals, lang)}`;
  return unit === "percent" ? words(lang).time.slope.points(number) : number;
}
