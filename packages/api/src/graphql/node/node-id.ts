import { refusal } from "../../errors.ts";
import { endOfPeriod, isPeriod } from "../../tables/period.ts";

/** Types whose objects have an id, each with how many parts the key of one can have. */
const keyLengths = {
  CalendarEntry: [1],
  Commune: [2],
  CriteriaSet: [1],
  Criterion: [2],
  Figure: [3, 4, 5],
  FigureChange: [6],
  Honour: [1],
  Indicator: [1],
  Lesson: [1],
  Lineage: [4],
  Measure: [1],
  Nation: [2],
  Platform: [1],
  Practice: [1],
  Province: [2],
  Rate: [3, 4],
  RateDefinition: [1],
  Region: [2],
  Release: [0],
  Skill: [1],
  Source: [1],
  Target: [1],
} as const;

/** Types whose objects are the same from whatever day one looks back. */
const withoutDay: readonly string[] = ["FigureChange", "Release"];

/** Name of a type whose objects have an id. */
export type NodeName = keyof typeof keyLengths;

/** What an id says: which object of which type, as which release has it, looked back at from which day. */
export interface NodeKey {
  type: NodeName;
  key: readonly string[];
  /** Version of the release. */
  version: string;
  /** YYYY-MM-DD; null where the latest figures were asked for. */
  asOf: string | null;
}

const separator = "~";
const encodePart = (part: string) => encodeURIComponent(part).replaceAll(separator, "%7E");

/** Returns the id of an object: one line that can stand in an address as it is, such as `Province~VN63~48~2.1.0`, or `…~2.1.0_2022-09-30` where it was looked back from a day. */
export function writeId({ type, key, version, asOf }: NodeKey): string {
  return [type, ...key.map(encodePart), asOf === null ? version : `${version}_${asOf}`].join(separator);
}

/** Returns what an id says; throws BAD_ID where nothing could have written it. */
export function readId(id: string): NodeKey {
  if (!/^[\x21-\x7e]+$/.test(id)) throw badId(id);
  const [type = "", ...rest] = id.split(separator);
  const reading = /^(\d{1,6}\.\d{1,6}\.\d{1,6})(?:_(\d{4}-\d{2}-\d{2}))?$/.exec(rest.pop() ?? "");
  const lengths: readonly number[] = Object.hasOwn(keyLengths, type) ? keyLengths[type as NodeName] : [];
  const key = rest.map(decodePart);
  if (!reading || !lengths.includes(key.length) || key.includes(null)) throw badId(id);
  const [, version, asOf = null] = reading as unknown as [string, string, string | undefined];
  if (asOf !== null && (withoutDay.includes(type) || !(isPeriod(asOf) && endOfPeriod(asOf) === asOf))) throw badId(id);
  const read: NodeKey = { type: type as NodeName, key: key as string[], version, asOf };
  if (writeId(read) !== id) throw badId(id);
  return read;
}

/** Returns the text of a part; null where it is none. */
function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return null;
  }
}

function badId(id: string) {
  const given = id.slice(0, 60);
  return refusal("BAD_ID", `"${given}" is no id. Take one as an answer gave it in a field id, whole and unchanged.`, { given });
}
