import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { presentFigure } from "../../parts/figure/present-figure.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { formatPeriodInSentence } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";

/** Says in one or two plain sentences how many teams and members a province has, each with its date and what casts doubt on it; sources stand below it on the page. */
export function writeLead(name: string, teams: FigureParts, members: FigureParts, lang: Lang): string {
  const text = words(lang).province.lead;
  const known = [teams, members].filter((figure) => figure.value !== null);
  const missing = [teams, members].filter((figure) => figure.value === null);
  const parts = new Intl.ListFormat(lang).format(known.map((figure) => writeQuantity(figure, lang)));
  return [known.length > 0 ? text.has(name, parts) : "", ...missing.map((figure) => presentFigure(figure, lang).sentence)].filter(Boolean).join(" ");
}

function writeQuantity(figure: FigureParts, lang: Lang): string {
  const number = writeFigureText(figure, lang);
  const quantity = words(lang).figure.quantity[figure.indicator.code]?.(number) ?? number;
  return words(lang).province.lead.quantity(quantity, [formatPeriodInSentence(figure.period!, lang), ...listDoubts(figure, lang)].join(", "));
}
