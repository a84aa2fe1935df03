import { LRUCache } from "lru-cache";
import type {
  Area,
  Border,
  CalendarEntry,
  CriteriaSet,
  Criterion,
  Honour,
  Indicator,
  Lesson,
  Lineage,
  Platform,
  Practice,
  Prisma,
  PrismaClient,
  Rate,
  Release,
  Skill,
  Source,
  Target,
} from "@toso/prisma/client";

/** Everything of a release but its figures: small, unchanging, read once per release and process. */
export interface Catalogue {
  release: Release;
  /** By scheme and code, see `area`. */
  areas: Area[];
  indicators: Map<string, Indicator>;
  rates: Map<string, Rate>;
  skills: Map<string, Skill>;
  sources: Map<string, Source>;
  lineages: Lineage[];
  practices: Practice[];
  honours: Honour[];
  /** At most one entry an indicator. */
  calendar: CalendarEntry[];
  /** Each pair of neighbours once, the lower code first; [] for releases that did not list them. */
  borders: Border[];
  /** Of the nation and of single provinces. */
  targets: Target[];
  criteriaSets: Map<string, CriteriaSet>;
  /** Of all sets, in the order of the dataset. */
  criteria: Criterion[];
  /** [] for releases that did not list them. */
  platforms: Platform[];
  /** In their order; [] for releases that did not list them. */
  lessons: Lesson[];
  /** Returns the area with this code; undefined when there is none. */
  area(scheme: Area["scheme"], code: string): Area | undefined;
  /** Returns the areas whose counts make up this one's: provinces of a region or of the nation, old provinces of a new one; [] for the 63. */
  membersOf(area: Area): Area[];
  /** Returns the same area under the other division where it went through the merger unchanged; undefined otherwise. */
  twinOf(area: Area): Area | undefined;
  /** Last day of the division of the 63, YYYY-MM-DD; null when no area states it. */
  divisionEnd: string | null;
}

/** Returns a function that reads the catalogue of a release through a client, from memory where it was read before. */
export function openCatalogues(maxCached = 8): (release: Release, prisma: PrismaClient) => Promise<Catalogue> {
  const catalogues = new LRUCache<string, Catalogue>({ max: maxCached });
  // By client: a request must not wait for a server that failed another one.
  const underWay = new WeakMap<PrismaClient, Map<string, Promise<Catalogue>>>();
  return (release, prisma) => {
    // Another backup that was restored may have other content under the same number.
    const key = `${release.id} ${release.checksum}`;
    const known = catalogues.get(key);
    if (known) return Promise.resolve(known);
    const ofClient = underWay.get(prisma) ?? new Map<string, Promise<Catalogue>>();
    underWay.set(prisma, ofClient);
    const waiting = ofClient.get(key);
    if (waiting) return waiting;
    const reading = readCatalogue(prisma, release)
      .then((catalogue) => {
        catalogues.set(key, catalogue);
        return catalogue;
      })
      .finally(() => ofClient.delete(key));
    ofClient.set(key, reading);
    return reading;
  };
}

/** Reads the catalogue of a release from the database. */
export async function readCatalogue(prisma: Prisma.TransactionClient, release: Release): Promise<Catalogue> {
  const where = { releaseId: release.id };
  const [areas, lineages, indicators, rates, skills, sources, practices, honours, calendar, borders, targets, criteriaSets, criteria, platforms, lessons] =
    await Promise.all([
      prisma.area.findMany({ where, orderBy: [{ scheme: "asc" }, { code: "asc" }] }),
      prisma.lineage.findMany({ where, orderBy: [{ fromScheme: "asc" }, { fromCode: "asc" }] }),
      prisma.indicator.findMany({ where, orderBy: { order: "asc" } }),
      prisma.rate.findMany({ where, orderBy: { order: "asc" } }),
      prisma.skill.findMany({ where, orderBy: { order: "asc" } }),
      prisma.source.findMany({ where, orderBy: { code: "asc" } }),
      prisma.practice.findMany({ where, orderBy: { order: "asc" } }),
      prisma.honour.findMany({ where, orderBy: { order: "asc" } }),
      prisma.calendarEntry.findMany({ where, orderBy: { order: "asc" } }),
      prisma.border.findMany({ where, orderBy: [{ scheme: "asc" }, { code: "asc" }, { neighbourCode: "asc" }] }),
      prisma.target.findMany({ where, orderBy: { order: "asc" } }),
      prisma.criteriaSet.findMany({ where, orderBy: { order: "asc" } }),
      prisma.criterion.findMany({ where, orderBy: { order: "asc" } }),
      prisma.platform.findMany({ where, orderBy: { order: "asc" } }),
      prisma.lesson.findMany({ where, orderBy: { order: "asc" } }),
    ]);
  const byKey = new Map(areas.map((area) => [`${area.scheme} ${area.code}`, area]));
  const area = (scheme: Area["scheme"], code: string) => byKey.get(`${scheme} ${code}`);
  const old = areas.filter(({ scheme }) => scheme === "VN63");
  const twins = new Map<string, Area | undefined>();
  for (const { change, fromScheme, fromCode, toScheme, toCode } of lineages) {
    if (change !== "unchanged") continue;
    twins.set(`${fromScheme} ${fromCode}`, area(toScheme, toCode));
    twins.set(`${toScheme} ${toCode}`, area(fromScheme, fromCode));
  }
  return {
    release,
    areas,
    lineages,
    practices,
    honours,
    calendar,
    borders,
    targets,
    criteria,
    platforms,
    lessons,
    area,
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    rates: new Map(rates.map((rate) => [rate.code, rate])),
    skills: new Map(skills.map((skill) => [skill.code, skill])),
    criteriaSets: new Map(criteriaSets.map((set) => [set.code, set])),
    sources: new Map(sources.map((source) => [source.code, source])),
    membersOf: ({ scheme, code }) => {
      if (scheme === "VN") return old;
      if (scheme === "REGION") return old.filter(({ regionCode }) => regionCode === code);
      return lineages.filter((step) => step.toScheme === scheme && step.toCode === code).map((step) => area(step.fromScheme, step.fromCode)!);
    },
    twinOf: ({ scheme, code }) => twins.get(`${scheme} ${code}`),
    divisionEnd: old.reduce<string | null>((end, { validTo }) => (validTo && (!end || validTo > end) ? validTo : end), null),
  };
}
