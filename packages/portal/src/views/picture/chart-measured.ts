import { formatNumber } from "../../parts/format/number.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import type { PictureChart } from "./chart.ts";
import { drawBars } from "./draw-bars.ts";
import type { MeasuredOfPicture } from "./picture.query.ts";

/** Presents what is measured of the five skills and what is not: for each skill the indicator that may be compared and that most provinces have, and the indicators that nobody has a figure of. */
export function presentMeasured({ skills, indicators }: MeasuredOfPicture, provinceCount: number, lang: Lang): PictureChart {
  const text = words(lang).picture.measured;
  const write = (count: number) => formatNumber(count, 0, lang);
  const counted = indicators.map((indicator) => ({
    ...indicator,
    provinces: indicator.provinceFigures.filter(({ figure }) => figure.value !== null).length,
    present: indicator.present.filter(({ figure }) => figure.value !== null).length,
    name: nameOf(lang, indicator),
  }));
  const rows = skills.map((skill) => {
    const own = counted.filter((indicator) => indicator.skill?.code === skill.code && indicator.comparable && !indicator.nationalOnly);
    const [best] = own.toSorted((one, other) => other.provinces - one.provinces);
    const isOfProvinces = counted.some((indicator) => indicator.skill?.code === skill.code && !indicator.nationalOnly);
    return {
      code: skill.code,
      name: nameOf(lang, skill),
      href: pathTo(lang, { name: "skill", code: skill.code }),
      count: best?.provinces ?? 0,
      label:
        best && best.provinces > 0 ? text.found(write(best.provinces), write(provinceCount), best.name) : isOfProvinces ? text.notCompared : text.notMeasured,
      isMeasured: isOfProvinces,
    };
  });
  const half = rows.filter(({ count }) => 2 * count >= provinceCount);
  const unmeasured = rows.filter(({ isMeasured }) => !isMeasured);
  const empty = counted.filter(({ provinces, present, nationalFigure }) => provinces === 0 && present === 0 && nationalFigure.value === null);
  const ofNobody = counted.filter(({ provinces, present, nationalOnly }) => provinces === 0 && present === 0 && !nationalOnly);
  const list = (names: string[]) => new Intl.ListFormat(lang === "vi" ? "vi" : "en-GB").format(names);
  const title = [
    text.half(half.length, write(half.length), write(rows.length)),
    ...(unmeasured.length > 0 ? [text.unmeasured(list(unmeasured.map(({ name }) => name)))] : []),
  ].join("; ");
  return {
    code: "measured",
    title,
    sentences: [
      ...(unmeasured.length > 0 ? [text.harm] : []),
      ...(empty.length > 0 ? [text.empty(list(empty.map(({ name }) => name)))] : []),
      ...(ofNobody.length > 0 ? [text.ofNobody(write(ofNobody.length), list(ofNobody.map(({ name }) => name)))] : []),
      text.only,
    ],
    draw: rows.length === 0 ? null : (width) => drawBars(rows, provinceCount, width),
    spoken: [title, ...rows.map(({ name, label }) => `${name}: ${label}`)].join("; "),
    key: [],
    table: {
      columns: [{ label: text.column }],
      rows: rows.map(({ name, href, label }) => ({ name, href, cells: [label] })),
    },
    rows: counted.map(({ code, provinces }) => ({
      area: { scheme: "VN", code: "VN", nameVi: "Việt Nam", nameEn: "Viet Nam" },
      indicator: code,
      figure: null,
      computed: { value: provinces, unit: "provinces_with_figure", obsStatus: "A", qualifier: "exact" },
    })),
  };
}
