import type { Prisma, Release } from "@toso/prisma/client";
import { breakClasses } from "../domain/break-classes.ts";
import { findFigure } from "../domain/find-figure.ts";
import { computeRate } from "../domain/compute-rate.ts";
import { readRelease } from "../release/reading.ts";

/**
 * Works out the map classes of every rate and every comparable percentage and index over the 63 provinces, and stores them with the release:
 * the same classes in every view, until the next release. Counts get none: they are shown as circles.
 */
export async function fixClassBreaks(tx: Prisma.TransactionClient, release: Release): Promise<void> {
  const reading = await readRelease(tx, release);
  const { catalogue } = reading;
  const provinces = catalogue.areas.filter(({ scheme }) => scheme === "VN63");
  const known = (values: (number | null)[]) => values.filter((value) => value !== null);

  for (const { code, unit, comparable, nationalOnly, decimals } of catalogue.indicators.values()) {
    if (unit === "count" || !comparable || nationalOnly) continue;
    const figures = await Promise.all(provinces.map((province) => findFigure(reading, province, code)));
    const classBreaks = breakClasses(known(figures.map(({ value }) => value)), decimals);
    await tx.indicator.update({ where: { releaseId_code: { releaseId: release.id, code } }, data: { classBreaks } });
  }
  for (const rate of catalogue.rates.values()) {
    const computed = await Promise.all(provinces.map((province) => computeRate(reading, province, rate)));
    const classBreaks = breakClasses(known(computed.map(({ value }) => value)), rate.decimals);
    await tx.rate.update({ where: { releaseId_code: { releaseId: release.id, code: rate.code } }, data: { classBreaks } });
  }
}
