import { fewestForMiddle } from "@toso/api/domain";
import type { Lang } from "../../../i18n/lang.ts";
import { say } from "../../../i18n/say.ts";
import { formatValue } from "../../../parts/format/number.ts";
import type { ComparedMeasure } from "../compared-file.ts";
import type { Comparison } from "../comparison.ts";
import { drawStrip, type StripLine, type StripProvince } from "./draw-strip.ts";

/** Width in pixels from which a name has its value beside it. */
const wide = 560;

/** Puts the strip of a measure, as wide as its place, where the server has drawn one of all provinces; a measure without one stays so. */
export function showStrip(section: HTMLElement, measure: ComparedMeasure, { shown, file, words }: Comparison): void {
  const place = section.querySelector<HTMLElement>("[data-strip]");
  if (!place) return;
  const lang = document.documentElement.lang as Lang;
  const { unit, decimals, spread } = measure;
  const values = file.values[measure.code] ?? {};
  const width = Math.max(280, Math.round(place.clientWidth));
  const marks = new Map(shown.provinces.map(({ slug }, at) => [slug, markOf(at, shown.group !== null)]));
  const provinces = file.provinces.flatMap(({ slug, name, shortName }): StripProvince[] => {
    const { value, text, period, isCautious, marks: own } = values[slug]!;
    if (value === null) return [];
    const mark = marks.get(slug) ?? null;
    const said = [period ?? "", ...own.map(({ label }) => label)].join(", ");
    return [{ slug, value, label: width >= wide ? `${shortName} ${text}` : shortName, tooltip: `${name}: ${text} (${said})`, isCautious, mark }];
  });
  const all = provinces.map(({ value }) => value);
  const write = (value: number) => formatValue(value, unit, decimals, lang);
  const peerMedian = shown.group?.verdicts[measure.code]?.median ?? null;
  const lines: StripLine[] = [
    ...(spread ? [{ value: spread.median, label: say(words.strip.median, { value: write(spread.median) }), className: "strip-median" }] : []),
    ...(peerMedian === null ? [] : [{ value: peerMedian, label: say(words.strip.peerMedian, { value: write(peerMedian) }), className: "strip-peer-median" }]),
  ];
  const named = provinces.filter(({ mark }) => mark !== null).map(({ tooltip }) => tooltip);
  place.replaceChildren(
    drawStrip(provinces, {
      width,
      lines,
      band: spread && all.length >= fewestForMiddle ? [spread.lower, spread.upper] : null,
      format: (value) => formatValue(value, unit, decimalsOf(value), lang),
      sentence: [say(words.strip.sentence, { name: measure.name, count: String(all.length) }), ...named, ...lines.map(({ label }) => label)].join("; "),
    }),
  );
}

function markOf(at: number, hasPeers: boolean): StripProvince["mark"] {
  return hasPeers ? (at === 0 ? "me" : "peer") : "chosen";
}

function decimalsOf(value: number): number {
  return String(Number(value.toFixed(2))).split(".")[1]?.length ?? 0;
}
