import { findPublished, type Figure, type Reading } from "@toso/api/release";
import type { Area } from "@toso/prisma/client";

/** What stands for an area and indicator, with who published it. */
export interface KnownValue {
  value: number;
  period: string;
  qualifier: NonNullable<Figure["qualifier"]>;
  obsStatus: string;
  publisher: string;
  publisherEn: string | null;
  url: string | null;
}

/** Returns the headline figure that was published for the area itself; null where there is none: a sum of other areas is no figure of an office. */
export async function findKnown(reading: Reading, area: Area, indicatorCode: string): Promise<KnownValue | null> {
  const { value, period, qualifier, obsStatus, sourceCode } = await findPublished(reading, area, indicatorCode);
  const source = sourceCode === null ? undefined : reading.catalogue.sources.get(sourceCode);
  if (value === null || period === null || qualifier === null || !source) return null;
  return { value, period, qualifier, obsStatus, publisher: source.publisher, publisherEn: source.publisherEn, url: source.url };
}
