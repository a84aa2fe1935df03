import type { Prisma, Release } from "@toso/prisma/client";
import { breakClasses } from "../domain/break-classes.ts";
import { findFigure } from "../domain/find-figure.ts";
import { computeRate } from "../domain/compute-rate.ts";
import { listYears } from "../domain/series/list-years.ts";
import { isSince } from "../tables/format.ts";
import { readRelease } from "../release/reading.ts";

/**
 * Works out the map classes of every rate and every comparable percentage and index over the 63 provinces, and stores them with the release:
 * the same classes in every view, until the next release. From 3.1.0 on, an indicator with two or more years of which there can be a map has its classes over
 * the figures of all these years, so that one scale serves each. Counts get none: they are shown as circles.
 */
export async function fixClassBreaks(tx: Prisma.TransactionClient, release: Release): Promise<void> {
  const reading = await readRelease(tx, release);
  const { catalogue } = reading;
  const provinces = catalogue.areas.filter(({ scheme }) => scheme === "VN63");
  const known = (values: (number | null)[]) => values.filter((value) => value !== null);

  for (const indicator of catalogue.indicators.values()) {
    const { code, unit, comparable, nationalOnly, decimals } = indicator;
    if (unit === "count" || !comparable || nationalOnly) continue;
    const mapped = isSince("3.1.0", release) ? (await listYears(reading, indicator, "VN63")).filter(({ enoughForMap }) => enoughForMap) : [];
    const figures =
      mapped.length > 1 ? mapped.flatMap((year) => year.figures) : await Promise.all(provinces.map((province) => findFigure(reading, province, code)));
    const classBreaks = breakClasses(known(figures.map(({ value }) => value)), decimals);
    await tx.indicator.update({ where: { releaseId_code: { releaseId: release.id, code } }, data: { classBreaks } });
  }
  for (const rate of catalogue.rates.values()) {
    const computed = await Promise.all(provinces.map((province) => computeRate(reading, province, rate)));
    const classBreaks = breakClasses(known(computed.map(({ value }) => value)), rate.decimals);
    await tx.rate.update({ where: { releaseId_code: { releaseId: release.id, code: rate.code } }, data: { classBreaks } });
  }
}
