import type { AreaScheme, Area } from "@toso/prisma/client";
import { findChange } from "./find-change.ts";
import { resolveMeasure } from "../../domain/compare/measure.ts";
import type { Context, Reading } from "../../release/context.ts";
import { figureOf, membersOnly, ownOnly, type Figure } from "../../domain/figure.ts";
import { findFigure } from "../../domain/find-figure.ts";
import { isPeriod } from "../../tables/period.ts";
import { computeRate, type ComputedRate } from "../../domain/compute-rate.ts";
import { findPublished, sumOfOldProvinces } from "../../domain/province/find-present-figure.ts";
import { nearestNationalFigure } from "../../domain/reconcile.ts";
import type { NodeName } from "./node-id.ts";
import * as keys from "./node-keys.ts";
import type { KeyOf } from "../types/node.ts";

/** An object that may not be there, at once or later. */
type Perhaps<Found> = Found | null | undefined | Promise<Found | null | undefined>;
/** Finds an object of one type by its key, which has as many parts as the type allows, of any content. */
type Find = (reading: Reading, key: readonly string[], context: Context) => Perhaps<object>;

/** An object found under a key names itself by the same key, or it is another one that the key could be read as. */
function byKey<Found extends object>(keyOf: KeyOf<Found>, find: (reading: Reading, key: readonly string[]) => Perhaps<Found>): Find {
  return async (reading, key) => {
    const found = await find(reading, key);
    return found && keyOf(found, reading).join("~") === key.join("~") ? found : null;
  };
}

const areaIn = ({ catalogue }: Reading, scheme: string, code: string): Area | undefined => catalogue.area(scheme as AreaScheme, code);
const areaOf =
  (type: NodeName): Find =>
  (reading, [scheme, code]) => {
    const area = areaIn(reading, scheme!, code!);
    return area && keys.typeOfArea(area) === type ? area : null;
  };

const finders: Record<NodeName, Find> = {
  Nation: areaOf("Nation"),
  Region: areaOf("Region"),
  Province: areaOf("Province"),
  Commune: areaOf("Commune"),
  Indicator: ({ catalogue }, [code]) => catalogue.indicators.get(code!),
  RateDefinition: ({ catalogue }, [code]) => catalogue.rates.get(code!),
  Measure: ({ catalogue }, [code]) => (catalogue.indicators.has(code!) || catalogue.rates.has(code!) ? resolveMeasure(catalogue, code!) : null),
  Skill: ({ catalogue }, [code]) => catalogue.skills.get(code!),
  Source: ({ catalogue }, [code]) => catalogue.sources.get(code!),
  CriteriaSet: ({ catalogue }, [code]) => catalogue.criteriaSets.get(code!),
  Target: ({ catalogue }, [code]) => catalogue.targets.find((target) => target.code === code),
  CalendarEntry: ({ catalogue }, [code]) => catalogue.calendar.find(({ indicatorCode }) => indicatorCode === code),
  Platform: ({ catalogue }, [code]) => catalogue.platforms.find((platform) => platform.code === code),
  Lesson: ({ catalogue }, [code]) => catalogue.lessons.find((lesson) => lesson.code === code),
  Practice: byKey(keys.orderKey, ({ catalogue }, [order]) => catalogue.practices.find((practice) => practice.order === Number(order))),
  Honour: byKey(keys.orderKey, ({ catalogue }, [order]) => catalogue.honours.find((honour) => honour.order === Number(order))),
  Criterion: ({ catalogue }, [set, code]) => catalogue.criteria.find((criterion) => criterion.setCode === set && criterion.code === code),
  Lineage: byKey(keys.lineageKey, (reading, key) =>
    reading.catalogue.lineages.find((step) => keys.lineageKey(step, reading).every((part, at) => part === key[at])),
  ),
  Figure: byKey(keys.figureKey, figureIn),
  Rate: byKey(keys.rateKey, rateIn),
  Release: ({ release }) => release,
  FigureChange: ({ release }, key, context) => findChange(context, release, key),
};

/** Returns the object of a type with this key in a reading; null when there is none. */
export async function findNode(context: Context, reading: Reading, type: NodeName, key: readonly string[]): Promise<object | null> {
  return (await finders[type](reading, key, context)) ?? null;
}

async function figureIn(reading: Reading, [scheme, code, indicatorCode, upTo, sourceCode]: readonly string[]): Promise<Figure | null> {
  const area = areaIn(reading, scheme!, code!);
  if (!area || !reading.catalogue.indicators.has(indicatorCode!)) return null;
  if (sourceCode !== undefined) {
    const all = await reading.observations.of({ areaScheme: area.scheme, areaCode: area.code, indicatorCode: indicatorCode! });
    const published = all.find((one) => one.period === upTo && one.sourceCode === sourceCode);
    return published ? figureOf(published) : null;
  }
  if (upTo === ownOnly && area.scheme === "VN") return nearestNationalFigure(reading, indicatorCode!);
  if (upTo === ownOnly || upTo === membersOnly) {
    if (area.scheme !== "VN34") return null;
    return (upTo === ownOnly ? findPublished : sumOfOldProvinces)(reading, area, indicatorCode!);
  }
  const day = dayOf(reading, upTo);
  return day === undefined ? null : findFigure(reading, area, indicatorCode!, day);
}

async function rateIn(reading: Reading, [scheme, code, rateCode, upTo]: readonly string[]): Promise<ComputedRate | null> {
  const area = areaIn(reading, scheme!, code!);
  const rate = reading.catalogue.rates.get(rateCode!);
  const day = dayOf(reading, upTo);
  return area && rate && day !== undefined ? computeRate({ ...reading, asOf: day }, area, rate) : null;
}

/** Returns the day that the last part of a key says, that of the reading where it is left out; undefined where it is no day. */
function dayOf({ asOf }: Reading, part: string | undefined): string | null | undefined {
  if (part === undefined) return asOf;
  if (part === keys.latest) return null;
  return part.length === 10 && isPeriod(part) ? part : undefined;
}
