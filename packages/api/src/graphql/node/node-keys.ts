import type { Area, CalendarEntry, Criterion, Honour, Lineage, Practice } from "@toso/prisma/client";
import type { FigureChange } from "../../release/change/change.ts";
import type { Figure } from "../../domain/figure.ts";
import type { ComputedRate } from "../../domain/compute-rate.ts";
import type { NodeName } from "./node-id.ts";
import type { KeyOf } from "../types/node.ts";

/** Stands in a key for "the latest" where the reading looks back from a day and the figure does not. */
export const latest = "latest";

const typesOfAreas = { VN: "Nation", REGION: "Region", VN63: "Province", VN34: "Province", VN3321: "Commune" } as const satisfies Record<
  Area["scheme"],
  NodeName
>;

/** Returns the GraphQL type of an area. */
export const typeOfArea = ({ scheme }: Pick<Area, "scheme">): (typeof typesOfAreas)[Area["scheme"]] => typesOfAreas[scheme];

export const areaKey: KeyOf<Pick<Area, "scheme" | "code">> = ({ scheme, code }) => [scheme, code];
export const codeKey: KeyOf<{ code: string }> = ({ code }) => [code];
export const orderKey: KeyOf<Pick<Practice | Honour, "order">> = ({ order }) => [String(order)];
export const calendarKey: KeyOf<CalendarEntry> = ({ indicatorCode }) => [indicatorCode];
export const criterionKey: KeyOf<Criterion> = ({ setCode, code }) => [setCode, code];
export const lineageKey: KeyOf<Lineage> = ({ fromScheme, fromCode, toScheme, toCode }) => [fromScheme, fromCode, toScheme, toCode];

/** A published figure is named by its date and source; a sum or a missing one by the day up to which it was looked for, where that is another than the reading's. */
export const figureKey: KeyOf<Figure> = ({ observationId, areaScheme, areaCode, indicatorCode, period, sourceCode, upTo }, { asOf }) => [
  ...[areaScheme, areaCode, indicatorCode],
  ...(observationId !== null ? [period!, sourceCode!] : dayUnless(upTo, asOf)),
];

export const rateKey: KeyOf<ComputedRate> = ({ area, rate, upTo }, { asOf }) => [area.scheme, area.code, rate.code, ...dayUnless(upTo, asOf)];

const dayUnless = (upTo: string | null, asOf: string | null) => (upTo === asOf ? [] : [upTo ?? latest]);

/** Returns what names a change among those of its release. */
export function changeKey({ kind, before, after }: FigureChange): readonly string[] {
  const { areaScheme, areaCode, indicatorCode, period, sourceCode } = (after ?? before)!;
  return [kind, areaScheme, areaCode, indicatorCode, period, sourceCode];
}
