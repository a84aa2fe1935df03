import type { Indicator } from "@toso/prisma/client";
import { refusal, unknownCode } from "../errors.ts";
import type { Catalogue } from "../release/catalogue.ts";

/** Returns the indicator with this code; throws UNKNOWN_CODE with the nearest ones. */
export function resolveIndicator({ indicators }: Catalogue, code: string): Indicator {
  const indicator = indicators.get(code);
  if (!indicator) throw unknownCode("indicator", code, indicators.keys(), "{ indicators { code } }");
  return indicator;
}

/** Returns true where values of provinces add up: counts that have one base everywhere. */
export function isSummable({ aggregation, comparable }: Indicator): boolean {
  return aggregation === "sum" && comparable;
}

/** Throws NOT_SUMMABLE, with the indicators that do add up, where values of this one do not. */
export function refuseNotSummable({ indicators }: Catalogue, indicator: Indicator): void {
  if (isSummable(indicator)) return;
  const accepted = [...indicators.values()].filter(isSummable).map(({ code }) => code);
  throw refusal("NOT_SUMMABLE", `Figures of ${indicator.code} do not add up over provinces. These do: ${accepted.join(", ")}.`, {
    given: indicator.code,
    accepted,
  });
}
