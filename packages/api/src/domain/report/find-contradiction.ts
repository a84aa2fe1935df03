import type { Area, Indicator } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import { endOfPeriod } from "../../tables/period.ts";
import { findPublished } from "../province/find-present-figure.ts";
import { standsAt, type Others } from "./find-same-day.ts";
import type { GivenFigure, Implausible } from "./implausible.ts";

/**
 * Indicators that count or measure a part of what another does, as their definitions in indicators.csv say ("part of teams", "members who took part in training", "narrower than files
 * submitted online"). Parts of one whole have nothing in common, so that their sum is held against it. Members beside teams and communes beside all of them have rules of their own.
 */
const wholes: readonly { whole: string; parts: readonly string[] }[] = [
  { whole: "teams", parts: ["commune_teams", "hamlet_teams"] },
  { whole: "members", parts: ["members_trained"] },
  { whole: "online_filing_pct", parts: ["full_process_filing_pct"] },
];

/** Indicators that count people, or what each of them has once, as their definitions say: no more than live there. */
const countsOfPeople: ReadonlySet<string> = new Set(["members", "members_trained", "vneid_activated", "ehealth_in_vneid"]);

/** Returns that a figure contradicts others of its day, by what the indicators are; each contradiction is told once, where it can be mended. [] for none. */
export async function findContradiction(reading: Reading, area: Area, given: GivenFigure, others: Others): Promise<Implausible[]> {
  const { code } = given.indicator;
  const isAboutMembers = code === "members" || (code === "teams" && !others.all.some(({ indicator }) => indicator.code === "members"));
  return [
    ...(isAboutMembers ? await findFewMembers(reading, area, given, others) : []),
    ...(await findPartOverWhole(reading, area, given, others)),
    ...(countsOfPeople.has(code) ? await findMoreThanPeople(reading, area, given) : []),
  ];
}

async function findFewMembers(reading: Reading, area: Area, given: GivenFigure, others: Others): Promise<Implausible[]> {
  const { indicator, value, period } = given;
  const code = indicator.code === "members" ? "teams" : "members";
  const other = findOfDay(given, code, others)?.value ?? (await findPublished({ ...reading, asOf: endOfPeriod(period) }, area, code)).value;
  if (other === null) return [];
  const [members, teams] = indicator.code === "members" ? [value, other] : [other, value];
  return members < teams ? [{ code: "FEWER_MEMBERS_THAN_TEAMS", details: { members: String(members), teams: String(teams) } }] : [];
}

/** The people of the year before are near enough: a slip by a nought is ten times as many. */
async function findMoreThanPeople(reading: Reading, area: Area, { value, period }: GivenFigure): Promise<Implausible[]> {
  const people = await findPublished({ ...reading, asOf: endOfPeriod(period) }, area, "population");
  if (people.value === null || value <= people.value) return [];
  return [{ code: "OVER_POPULATION", details: { population: String(people.value), populationPeriod: people.period! } }];
}

/** Told at the first part of the report, and at the whole where the report has none. Of two days a part may well be more: both grow. */
async function findPartOverWhole(reading: Reading, area: Area, given: GivenFigure, others: Others): Promise<Implausible[]> {
  const { code } = given.indicator;
  const pair = wholes.find(({ whole, parts }) => whole === code || parts.includes(code));
  if (!pair) return [];
  const day = standsAt(given.period, others.today);
  const told = others.all.find(({ indicator, period }) => pair.parts.includes(indicator.code) && standsAt(period, others.today) === day);
  if (code === pair.whole ? told : told !== given) return [];
  const find = async (wanted: string) =>
    wanted === code ? given : (findOfDay(given, wanted, others) ?? (await findPublishedOfDay(reading, area, given, wanted, others)));
  const [whole, ...found] = await Promise.all([pair.whole, ...pair.parts].map(find));
  const parts = found.flatMap((part, place) => (part ? [{ ...part, code: pair.parts[place]! }] : []));
  // What was counted by another definition need not be a part of it.
  if (!whole || [whole, ...parts].some(({ definitionKept }) => !definitionKept)) return [];
  const sum = Number(parts.reduce((all, { value }) => all + value, 0).toPrecision(12));
  if (sum <= whole.value) return [];
  const name = (codes: readonly string[], of: (indicator: Indicator) => string) => codes.map((one) => of(reading.catalogue.indicators.get(one)!)).join(" + ");
  const codes = parts.map((part) => part.code);
  const names = {
    partsVi: name(codes, ({ nameVi }) => nameVi),
    partsEn: name(codes, ({ nameEn }) => nameEn),
    wholeVi: name([pair.whole], ({ nameVi }) => nameVi),
    wholeEn: name([pair.whole], ({ nameEn }) => nameEn),
  };
  return [{ code: "PART_OVER_WHOLE", details: { parts: String(sum), whole: String(whole.value), ...names } }];
}

/** A number with what must be known of it to set another beside it. */
type Counted = Pick<GivenFigure, "value" | "definitionKept">;

/** Returns the figure of an indicator that stands at the day of another, of the same report, or else of one that was accepted. */
function findOfDay({ period }: GivenFigure, code: string, { all, accepted, today }: Others): Counted | undefined {
  const day = standsAt(period, today);
  return (
    all.find((one) => one.indicator.code === code && standsAt(one.period, today) === day) ??
    accepted.find((one) => one.indicatorCode === code && standsAt(one.period, today) === day)
  );
}

async function findPublishedOfDay(reading: Reading, area: Area, { period }: GivenFigure, code: string, { today }: Others): Promise<Counted | null> {
  const { value, period: of, obsStatus } = await findPublished({ ...reading, asOf: endOfPeriod(period) }, area, code);
  return value !== null && of !== null && standsAt(of, today) === standsAt(period, today) ? { value, definitionKept: obsStatus !== "D" } : null;
}
