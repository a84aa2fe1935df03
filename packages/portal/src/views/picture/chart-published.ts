import { countByYear } from "@toso/api/domain";
import { listMarks } from "../../parts/figure/list-marks.ts";
import { presentFigure } from "../../parts/figure/present-figure.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import type { PictureChart } from "./chart.ts";
import { listSignKeys, signsOf, writeMarked } from "./show-marks.ts";
import { drawTiles } from "./draw-tiles.ts";
import type { TeamsOfPicture } from "./picture.query.ts";

/** How many shades the years have, newest darkest; all before them share the last. */
const shades = 5;

/** Presents of which year the newest count of teams of each province is, and who never published one. */
export function presentPublished(provinces: NonNullable<TeamsOfPicture["indicator"]>["provinceFigures"], lang: Lang): PictureChart {
  const text = words(lang).picture.published;
  const write = (count: number) => formatNumber(count, 0, lang);
  const named = provinces
    .map(({ province, figure }) => ({
      name: nameOf(lang, province),
      href: pathTo(lang, { name: "province", slug: province.slug }),
      period: figure.value === null ? null : figure.period,
      presented: presentFigure(figure, lang),
      signs: signsOf(listMarks(figure, lang)),
      isDateEstimated: figure.value !== null && figure.periodBasis === "ESTIMATED",
      province,
      figure,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, lang));
  const { all, found, years, none } = countByYear(named);
  const groups = [
    ...years.map(({ year, of }, at) => ({ label: text.year(year, write(of.length)), kind: `year-${Math.min(at, shades - 1)}`, of })),
    ...(none.length > 0 ? [{ label: text.never(write(none.length)), kind: "never", of: none }] : []),
  ];
  const title = found === 0 ? text.nobody(write(all)) : found === all ? text.everybody(write(all)) : text.some(write(found), write(all), write(none.length));
  const marked = named.map(({ name, presented }) => ({ name, marks: presented.marks }));
  const [newest, oldest] = [years[0], years.at(-1)];
  return {
    code: "published",
    title,
    sentences: [
      ...(newest && oldest && newest !== oldest ? [text.span(newest.year, write(newest.of.length), oldest.year, write(oldest.of.length))] : []),
      text.missingIsNotZero,
      ...writeMarked(marked, lang),
    ],
    draw: (width) => drawTiles(groups, width),
    spoken: [title, ...groups.map(({ label }) => label)].join("; "),
    key: [
      ...groups.map(({ kind, label }) => ({ sign: kind, label })),
      ...listSignKeys(
        marked.flatMap(({ marks }) => marks),
        lang,
      ),
    ],
    table: {
      columns: [{ label: text.teams, isNumber: true }, { label: words(lang).picture.table.period }],
      rows: named.map(({ name, href, province, presented }) => ({
        name,
        href,
        tell: { province, indicator: "teams" },
        cells: presented.missing ? [presented.missing, ""] : [{ text: presented.text, marks: presented.marks }, presented.period ?? ""],
      })),
    },
    rows: named.map(({ province, figure }) => ({ area: { ...province, scheme: province.boundary }, indicator: "teams", figure })),
  };
}
