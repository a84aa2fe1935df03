import { findCourse, monthsApart } from "@toso/api/domain";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { listMarks } from "../../parts/figure/list-marks.ts";
import { presentSource } from "../../parts/figure/present-figure.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { formatAge } from "../../parts/format/age.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { PictureChart } from "./chart.ts";
import { drawNational } from "./draw-national.ts";

/** So many months without a count are worth a sentence. */
const silence = 12;

/**
 * Presents the national counts of teams, oldest first, and how long none came until a day, YYYY-MM-DD; `ageInMonths` is that of the newest. Sums of provinces
 * are no national counts and are left out.
 */
export function presentNational(figures: FigureParts[], { until, ageInMonths }: { until: string; ageInMonths: number | null }, lang: Lang): PictureChart {
  const text = words(lang).picture.national;
  const points = figures.flatMap((figure) =>
    figure.value === null || figure.standsOn === null || figure.method === "SUMMED" ? [] : [{ on: figure.standsOn, value: figure.value, figure }],
  );
  const course = findCourse(points);
  const dated = ({ figure }: (typeof points)[number]) =>
    [writeFigureText(figure, lang), [formatPeriod(figure.period!, lang), ...listDoubts(figure, lang)].join(", ")] as const;
  const day = formatPeriod(until, lang);
  const age = ageInMonths !== null && ageInMonths >= silence ? formatAge(ageInMonths, lang) : null;
  const newest = course.kind === "NONE" ? null : course.newest;
  const press = points.filter(({ figure }) => figure.source?.kind === "PRESS").length;
  const title = newest === null ? text.none : age ? text.silent(...dated(newest), day, age) : text.newest(...dated(newest));
  const { surge = null } = "surge" in course ? course : {};
  return {
    code: "national",
    title,
    named: newest ? [newest.figure] : [],
    sentences: [
      ...(surge ? [text.surge(formatAge(monthsApart([surge.from.on, surge.to.on]) ?? 0, lang), ...dated(surge.from), ...dated(surge.to))] : []),
      ...(course.kind === "FELL" ? [text.fell(...dated(course.first), ...dated(course.newest))] : []),
      ...(points.length > 0
        ? [
            press === points.length
              ? text.allPress(formatNumber(points.length, 0, lang))
              : text.sources(formatNumber(points.length, 0, lang), formatNumber(press, 0, lang)),
          ]
        : []),
    ],
    draw:
      points.length < 2
        ? null
        : (width) => drawNational(points, surge ? [surge.from, surge.to] : [points[0]!], { until, silence: age && text.noCount(age) }, lang, width),
    spoken: [title, ...points.map((point) => dated(point).join(", "))].join("; "),
    key: points.some(({ figure }) => figure.periodBasis === "ESTIMATED") ? [{ sign: "hollow", label: text.estimated }] : [],
    table: {
      columns: [{ label: text.teams, isNumber: true }, { label: words(lang).picture.table.source }],
      rows: points.toReversed().map(({ figure }) => {
        const source = presentSource(figure, lang);
        return {
          name: formatPeriod(figure.period!, lang),
          href: null,
          cells: [{ text: writeFigureText(figure, lang), marks: listMarks(figure, lang) }, source?.publisher ?? ""],
        };
      }),
    },
    rows: points.map(({ figure }) => ({ area: figure.area, indicator: figure.indicator.code, figure })),
  };
}
