import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { listMarks } from "../../parts/figure/list-marks.ts";
import { presentFigure } from "../../parts/figure/present-figure.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathToNewProvince } from "../../parts/layout/path-to-new-province.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import type { PictureChart } from "./chart.ts";
import { drawSides } from "./draw-sides.ts";
import type { TeamsOfPicture } from "./picture.query.ts";

/**
 * Presents the provinces that the merger made and that published a count of their own, each beside what its old provinces had. No difference is told: the API gives none across the merger.
 * `series` has all counts of such a province by its code, for one that published several: the others are told too.
 */
export function presentMerger(provinces: TeamsOfPicture["provinces"]["nodes"], lang: Lang, series = new Map<string, FigureParts[]>()): PictureChart {
  const text = words(lang).picture.merger;
  const write = (count: number) => formatNumber(count, 0, lang);
  const made = provinces.filter(({ predecessors }) => predecessors.some(({ change }) => change === "MERGED"));
  const published = made
    .filter(({ presentFigure: { present } }) => present.value !== null)
    .map((province) => {
      const { present, before } = province.presentFigure;
      const members = before?.summedFrom?.figures ?? [];
      const found = members.filter(({ value }) => value !== null);
      const isWhole = before?.value != null;
      const others = (series.get(province.code) ?? []).filter(
        ({ value, method, period }) => value !== null && method !== "SUMMED" && period !== present.period && value !== present.value,
      );
      const other = others.map((figure) => `${presentFigure(figure, lang).text} (${writeDated(figure, lang)})`).join("; ");
      const counted = text.counted(write(found.length), write(members.length));
      return {
        name: nameProvince(lang, province),
        href: pathToNewProvince(lang, province),
        province,
        present: { figure: present, ...presentFigure(present, lang) },
        others,
        other,
        since: [text.since(presentFigure(present, lang).text, writeDated(present, lang)), ...(other ? [text.other(other)] : [])].join("; "),
        isWhole,
        sum: before?.value != null ? { ...presentFigure(before, lang), value: before.value } : null,
        members: found.map((figure) => ({ name: nameOf(lang, figure.area), figure, ...presentFigure(figure, lang) })),
        counted,
        before: isWhole
          ? text.sum(presentFigure(before, lang).text, counted, listDoubtsOfParts(found, lang).join(", "))
          : found.length > 0
            ? text.parts(
                found
                  .map((figure) => text.part(nameOf(lang, figure.area), [presentFigure(figure, lang).text, ...listDoubts(figure, lang)].join(", ")))
                  .join("; "),
                counted,
              )
            : text.noPart(counted),
      };
    })
    .toSorted((one, other) => other.present.value! - one.present.value!);
  const whole = published.filter(({ isWhole }) => isWhole).length;
  const title = published.length === 0 ? text.nobody(write(made.length)) : text.some(write(published.length), write(made.length), write(whole));
  return {
    code: "merger",
    title,
    sentences: [text.caution],
    draw: published.length === 0 ? null : (width) => drawSides(published, width),
    spoken: [title, ...published.map(({ name, since, before }) => `${name}: ${since}, ${before}`)].join("; "),
    key: [
      { sign: "point", label: text.keySince },
      { sign: "hollow", label: text.keyBefore },
      ...(published.some(({ isWhole, members }) => !isWhole && members.length > 0) ? [{ sign: "small", label: text.keyPart }] : []),
    ],
    table: {
      columns: [
        { label: text.columnSince, isNumber: true },
        { label: words(lang).picture.table.period },
        { label: text.columnOther },
        { label: text.columnBefore },
      ],
      rows: published.map(({ name, href, province, present, other, before }) => ({
        name,
        href,
        tell: { province, indicator: "teams" },
        cells: [{ text: present.text, marks: listMarks(present.figure, lang) }, present.period ?? "", other || "–", before],
      })),
    },
    rows: published.flatMap(({ present, others, members }) =>
      [present.figure, ...others, ...members.map(({ figure }) => figure)].map((figure) => ({ area: figure.area, indicator: "teams", figure })),
    ),
  };
}

function writeDated(figure: FigureParts, lang: Lang): string {
  return [presentFigure(figure, lang).period, ...listDoubts(figure, lang)].join(", ");
}

/** A sum is as doubtful as what it was added up from. */
function listDoubtsOfParts(figures: FigureParts[], lang: Lang): string[] {
  return [...new Set(figures.flatMap((figure) => listMarks(figure, lang).map(({ label }) => label)))];
}
