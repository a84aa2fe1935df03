import { communesIndicator, type Reading } from "@toso/api/release";
import type { Area, AreaScheme, Indicator } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";
import { keysOfPlace } from "./one-place.ts";
import { needOwnArea } from "./start-report.ts";

/** The topics of indicators, in the order of the form. */
const topics = ["teams", "members", "coverage", "skills", "context"] as const;

/** What an office can hand in for an area. */
export interface Form {
  reading: Reading;
  area: Area;
  /** By topic, then in the order of the release. */
  indicators: Indicator[];
}

/** Opens the form of an area: a reporter's own, one that their office has a report of (`hasReport`), an editor's any. Throws NOT_FOUND for another, and while no release has it. */
export function openForm(reading: Reading | null, user: SignedIn, { scheme, code }: { scheme: AreaScheme; code: string }, hasReport: boolean): Form {
  const area = reading?.catalogue.area(scheme, code);
  if (user.role !== "editor" && !hasReport) needOwnArea(user, keysOfPlace(reading?.catalogue, { scheme, code }));
  if (!reading || !area) throw refuse("NOT_FOUND", "The current release has no such area.");
  const indicators = [...reading.catalogue.indicators.values()].filter((indicator) => !indicator.nationalOnly && indicator.code !== communesIndicator);
  const place = ({ topic }: Indicator) => topics.indexOf(topic);
  return { reading, area, indicators: indicators.sort((one, other) => place(one) - place(other) || one.order - other.order) };
}
