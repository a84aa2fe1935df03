import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { formatValue } from "../../parts/format/number.ts";
import { loadRelease } from "../../parts/layout/load-release.ts";
import { teamRate } from "../../parts/map/list-measures.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { loadIndicator } from "../../views/indicator/load-indicator.ts";
import { loadCharts } from "../../views/picture/load-chart.ts";
import type { Statement } from "./state-view.ts";

/** Says of the picture of the network three numbers: the national count with its date, how many provinces have one, and the middle of the teams per inhabitants; the alternative text has the findings of all charts. */
export async function statePicture(lang: Lang): Promise<Statement> {
  const [teams, rate, charts, release] = await Promise.all([loadIndicator("teams", lang), loadIndicator(teamRate, lang), loadCharts(lang), loadRelease()]);
  const { card } = words(lang).share;
  const [nation] = teams.national;
  const { withFigure, provinceCount } = teams.measure.coverage;
  const { median } = rate.spread ?? {};
  const known = nation && nation.value !== null ? nation : null;
  const rows = [
    {
      label: card.nation,
      value: known ? `${writeFigureText(known, lang)} (${[formatPeriod(known.period!, lang), ...listDoubts(known, lang)].join(", ")})` : card.missingNation,
    },
    { label: card.published, value: card.provinces(String(withFigure), String(provinceCount)) },
    ...(median == null
      ? []
      : [
          {
            label: `${rate.measure.name}, ${card.median(String(rate.measure.coverage.withFigure)).toLowerCase()}`,
            value: formatValue(median, rate.measure.unit, rate.measure.decimals, lang),
          },
        ]),
  ];
  return {
    name: words(lang).picture.cardName,
    value: null,
    label: "",
    origin: words(lang).layout.release(release.version, formatPeriod(release.date, lang)),
    rows,
    alt: charts.map(({ title }) => title).join(". "),
  };
}
