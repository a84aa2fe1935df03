import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from "graphql";
import { diffContracts } from "./diff-contracts.ts";

/** A contract that was published on a day, YYYY-MM-DD. */
export interface KeptContract {
  date: string;
  sdl: string;
}

/** Promises that were broken on purpose, with the day and the reason; each change stands there in the words of the comparison. */
export interface BrokenOnPurpose {
  date: string;
  reason: string;
  changes: string[];
}

/** Months that a deprecated part stays before it may be taken away. */
const monthsOfNotice = 12;

/**
 * Returns, in sentences, every promise that `current` breaks against the kept contracts (oldest first) on the day `today`; [] when it keeps them all.
 * What is taken away must have stood as deprecated in a contract kept at least `monthsOfNotice` months ago; any other breaking change is refused;
 * and each @deprecated names its day and what to use instead. A change that `onPurpose` states word for word is let through, until a contract of that day or later is kept.
 */
export async function findBrokenPromises(
  kept: readonly KeptContract[],
  current: string,
  today: string,
  onPurpose: readonly BrokenOnPurpose[] = [],
): Promise<string[]> {
  const last = kept.at(-1);
  if (!last) throw new Error("No contract is kept in contract/history.");
  const latestNotice = monthsBefore(today, monthsOfNotice);
  const given = kept.map(({ date, sdl }) => ({ date, deprecated: deprecations(buildSchema(sdl)) }));
  const stated = new Set(onPurpose.filter(({ date }) => date > last.date).flatMap(({ changes }) => changes));
  const changes = await diffContracts(last.sdl, current);
  const broken = changes
    .filter(({ criticality, message }) => criticality === "breaking" && !stated.has(message))
    .flatMap(({ path, message, kind }) => {
      const since = kind.endsWith("_REMOVED") ? given.find(({ deprecated }) => deprecated.has(path))?.date : undefined;
      if (since && since <= latestNotice) return [];
      return [since ? `${message} It is deprecated only since ${since}; ${monthsOfNotice} months are promised.` : `${message} It was not deprecated before.`];
    });
  const unclear = [...deprecations(buildSchema(current))]
    .filter(([, reason]) => !/^\d{4}-\d{2}-\d{2}: use \S+/i.test(reason))
    .map(([path, reason]) => `${path} is deprecated with "${reason}". Write the day and what to use instead: "2027-01-31: Use teams instead."`);
  return [...broken, ...unclear];
}

/** The reason of each deprecated field, argument and enum value, by path. */
function deprecations(schema: GraphQLSchema): Map<string, string> {
  const found = new Map<string, string>();
  const note = (path: string, reason?: string | null) => reason != null && found.set(path, reason);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) for (const { name, deprecationReason } of type.getValues()) note(`${type.name}.${name}`, deprecationReason);
    if (isInputObjectType(type)) for (const { name, deprecationReason } of Object.values(type.getFields())) note(`${type.name}.${name}`, deprecationReason);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.deprecationReason);
      for (const { name, deprecationReason } of field.args) note(`${type.name}.${field.name}.${name}`, deprecationReason);
    }
  }
  return found;
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
