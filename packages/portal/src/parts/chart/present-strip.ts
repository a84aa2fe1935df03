import { fewestForMiddle, fewestPeers } from "@toso/api/domain";
import { formatNumber, formatValue } from "../format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Mark } from "../figure/list-marks.ts";
import type { PresentedFigure } from "../figure/present-figure.ts";
import { writeShared } from "../map/write-shared.ts";
import { distributionStrip, type StripPoint } from "./distribution-strip.ts";
import { keepDrawing } from "./keep-drawing.ts";

/** How the provinces with a figure spread; quartiles and median in the unit of the indicator, null when no province has a figure. */
export type Spread = {
  provinceCount: number;
  provincesWithFigure: number;
  lowerQuartile: number | null;
  median: number | null;
  upperQuartile: number | null;
};

/** What a strip is made of: one entry per province, those without a figure too. */
export type StripMeasure = {
  name: string;
  unit: string;
  decimals: number;
  /** The marks of a figure are those that not all of them bear. */
  provinces: { code: string; slug: string; name: string; figure: PresentedFigure }[];
  sharedMarks: Mark[];
};

/** The province to emphasise and the codes of those of its region; `findable` names each dot for a page that emphasises by itself. */
export type Emphasis = { code?: string; regionCodes?: Set<string>; findable?: boolean };

/**
 * Draws the strip of an indicator or rate with the sentence that says its content; `width` in drawing units.
 * Fewer than two provinces with a figure make no distribution: the answer is null.
 */
export function presentStrip(measure: StripMeasure, spread: Spread | null, lang: Lang, width: number, emphasis?: Emphasis): string | null {
  const { provinces, unit, decimals, name } = measure;
  const known = provinces.filter(({ figure }) => figure.value !== null);
  if (!spread || spread.median === null || known.length < 2) return null;
  const text = words(lang).chart;
  const write = (value: number) => formatValue(value, unit, decimals, lang);
  const sorted = known.toSorted((a, b) => a.figure.value! - b.figure.value!);
  const end = (at: number) => text.valueAt(sorted.at(at)!.figure.text, sorted.at(at)!.name);
  const hasBand = known.length >= fewestForMiddle;
  // The middle of one or two is no middle.
  const hasMedian = known.length >= fewestPeers;
  const own = known.find((province) => province.code === emphasis?.code);
  const sentence = [
    text.stripSentence(name, String(known.length), String(provinces.length), end(0), end(-1)),
    hasBand
      ? text.stripMiddle(write(spread.median), write(spread.lowerQuartile!), write(spread.upperQuartile!))
      : hasMedian
        ? text.stripMedian(write(spread.median))
        : "",
    own ? text.stripOwn(own.name, own.figure.text) : "",
    writeShared(measure, lang),
  ];
  const points = known.map(({ code, slug, name: area, figure }): StripPoint => ({
    slug: emphasis?.findable ? slug : undefined,
    value: figure.value!,
    tooltip: text.tooltip(area, figure.text, figure.period ?? ""),
    role: code === emphasis?.code ? "own" : emphasis?.regionCodes?.has(code) ? "region" : "other",
    cautious: isCautious(figure),
  }));
  const options = {
    width,
    median: hasMedian ? spread.median : null,
    lowerQuartile: hasBand ? spread.lowerQuartile : null,
    upperQuartile: hasBand ? spread.upperQuartile : null,
    medianLabel: text.median(write(spread.median)),
    ownLabel: own ? text.own(own.name, own.figure.text) : "",
    sentence: sentence.filter(Boolean).join(" "),
  };
  return keepDrawing("strip", [points, options, unit, lang], () => distributionStrip(points, { ...options, format: (value) => writeTick(value, unit, lang) }));
}

const cautiousMarks = new Set(["provisional", "definition", "unreliable", "estimated"]);

/** True for a figure whose status is other than normal: a chart draws it hollow. */
export function isCautious(figure: PresentedFigure): boolean {
  return figure.marks.some((mark) => cautiousMarks.has(mark.kind));
}

/** Writes a value at an axis with as many decimals as it needs, at most two. */
export function writeTick(value: number, unit: string, lang: Lang): string {
  const rounded = Number(value.toFixed(2));
  const decimals = String(rounded).split(".")[1]?.length ?? 0;
  return unit === "percent" ? formatValue(rounded, unit, decimals, lang) : formatNumber(rounded, decimals, lang);
}
