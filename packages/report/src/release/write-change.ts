import type { Catalogue, FigureChange } from "@toso/api/release";
import { writePeriod } from "../report/write-period.ts";
import { nameArea } from "../report/name-area.ts";
import { presentArea } from "../report/one-place.ts";

type Language = "vi" | "en";

const words = {
  vi: {
    added: (what: string, after: string) => `${what}: ${after} (mới)`,
    corrected: (what: string, after: string, before: string) => `${what}: ${after} (trước đây ${before})`,
    noted: (what: string, after: string) => `${what}: ${after} (số không đổi; cách đếm, trạng thái hoặc ghi chú đã đổi)`,
    removed: (what: string, before: string) => `${what}: bỏ số ${before}`,
    at: (value: string, period: string) => `${value}, thời điểm ${period}`,
    qualifier: { exact: "", about: "khoảng ", more_than: "hơn ", nearly: "gần " },
  },
  en: {
    added: (what: string, after: string) => `${what}: ${after} (new)`,
    corrected: (what: string, after: string, before: string) => `${what}: ${after} (was ${before})`,
    noted: (what: string, after: string) => `${what}: ${after} (the number is the same; how it was counted, its status or a note changed)`,
    removed: (what: string, before: string) => `${what}: ${before} was taken out`,
    at: (value: string, period: string) => `${value}, of ${period}`,
    qualifier: { exact: "", about: "about ", more_than: "more than ", nearly: "nearly " },
  },
};

/** Writes what a release did to a figure as a line of a mail; of a province that is followed the indicator is named, of an indicator the place. */
export function writeChange({ kind, before, after }: FigureChange, follows: string, catalogue: Catalogue, language: Language): string {
  const said = words[language];
  const figure = (after ?? before)!;
  const indicator = catalogue.indicators.get(figure.indicatorCode);
  const area = follows.includes(":") ? undefined : catalogue.area(figure.areaScheme, figure.areaCode);
  const what = area ? nameArea(catalogue, area, language) : ((language === "vi" ? indicator?.nameVi : indicator?.nameEn) ?? figure.indicatorCode);
  const write = ({ value, qualifier }: NonNullable<FigureChange["after"]>) => writeWorded(value, qualifier, indicator?.unit, language);
  if (kind === "removed") return said.removed(what, said.at(write(before!), writePeriod(before!.period, language)));
  const now = said.at(write(after!), writePeriod(after!.period, language));
  if (kind === "added") return said.added(what, now);
  return write(before!) === write(after!) ? said.noted(what, now) : said.corrected(what, now, write(before!));
}

/** Writes a number as its source words it, with the sign of its unit. */
export function writeWorded(value: number, qualifier: keyof typeof words.vi.qualifier, unit: string | undefined, language: Language): string {
  const number = value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 10 });
  return `${words[language].qualifier[qualifier]}${number}${unit === "percent" ? "%" : ""}`;
}

/** Names what is followed, a province as scheme and code or an indicator; by its code where the release does not know it. */
export function nameFollowed(follows: string, catalogue: Catalogue, language: Language): string {
  const [scheme, code] = follows.split(":");
  const area = code === undefined ? undefined : catalogue.area(scheme as "VN63", code);
  if (area) return nameArea(catalogue, presentArea(catalogue, area), language);
  const named = catalogue.indicators.get(follows);
  return (language === "vi" ? named?.nameVi : named?.nameEn) ?? follows;
}
