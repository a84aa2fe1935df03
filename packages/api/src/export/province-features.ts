import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import rewind from "@turf/rewind";
import { cleanRings } from "./clean-rings.ts";
import { findFigure } from "../domain/find-figure.ts";
import { computeRate } from "../domain/compute-rate.ts";
import { areaId } from "../domain/release-addresses.ts";
import { daysOfPeriod, givesDays } from "./period-days.ts";
import type { Reading } from "../release/context.ts";
import type { Cell, TableRow } from "../tables/cell.ts";
import { keepsFirstEdition } from "../tables/standing-day.ts";

interface Feature {
  type: "Feature";
  id: string;
  bbox: [west: number, south: number, east: number, north: number];
  properties: TableRow;
  geometry: { type: "Polygon" | "MultiPolygon" | "MultiPoint"; coordinates: number[][] | number[][][] | number[][][][] };
}

const readData = (file: string) =>
  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@toso/prisma/data/${file}`)), "utf8")) as {
    features: (Omit<Feature, "bbox"> & { properties: Record<string, string> })[];
  };

/**
 * Gives the 63 provinces as a GeoJSON FeatureCollection (RFC 7946: WGS 84, outer rings against the clock), each with its headline figures in flat properties:
 * `teams`, `teams_period`, `teams_period_start`, `teams_period_end`, `teams_status`, `teams_qualifier`, `teams_source`, `teams_missing`; a rate has the period of its denominator too.
 * The archipelagos Hoàng Sa and Trường Sa, which the boundary file leaves out, are points of their own with the code of their province.
 */
export async function describeProvinces(reading: Reading): Promise<{ type: "FeatureCollection"; bbox: Feature["bbox"]; features: Feature[] }> {
  const provinces = await Promise.all(
    readData("provinces-natural-earth-10m.geojson").features.map(async ({ id, geometry }): Promise<Feature> => {
      // A release before 3.0.0 was published with checksums of its files, and keeps them.
      const cleaned = givesDays(reading.release) ? cleanGeometry(geometry) : geometry;
      const wound = rewind(cleaned as Parameters<typeof rewind>[0]) as unknown as Feature["geometry"];
      return { type: "Feature", id: areaId("VN63", id), bbox: boxOf(wound.coordinates), properties: await describeProvince(reading, id), geometry: wound };
    }),
  );
  const archipelagos = readData("archipelagos.geojson").features.map(({ id, properties, geometry }): Feature => ({
    type: "Feature",
    id,
    bbox: boxOf(geometry.coordinates),
    properties: { kind: "archipelago", ...(keepsFirstEdition(reading.release) ? {} : { province_scheme: "VN63" }), ...properties },
    geometry,
  }));
  const features = [...provinces, ...archipelagos];
  return {
    type: "FeatureCollection",
    bbox: boxOf(
      features.flatMap(({ bbox: [west, south, east, north] }) => [
        [west, south],
        [east, north],
      ]),
    ),
    features,
  };
}

async function describeProvince(reading: Reading, code: string): Promise<TableRow> {
  const { catalogue } = reading;
  const area = catalogue.area("VN63", code)!;
  const properties: TableRow = {
    kind: "province",
    area_scheme: "VN63",
    area_code: code,
    iso_3166_2: area.iso,
    name_vi: area.nameVi,
    name_en: area.nameEn,
    region_code: area.regionCode,
    release: reading.release.version,
  };
  const add = (measure: string, cells: Record<string, Cell>) => {
    for (const [name, cell] of Object.entries(cells)) properties[name ? `${measure}_${name}` : measure] = cell;
  };
  const withDays = givesDays(reading.release);
  const periodCells = (name: string, period: string | null): Record<string, Cell> => {
    const [start, end] = daysOfPeriod(period);
    return { [name]: period, ...(withDays && { [`${name}_start`]: start, [`${name}_end`]: end }) };
  };
  const indicators = [...catalogue.indicators.values()].filter(({ nationalOnly }) => !nationalOnly);
  const figures = await Promise.all(indicators.map((indicator) => findFigure(reading, area, indicator.code)));
  for (const { indicatorCode, value, period, obsStatus, qualifier, sourceCode, missing } of figures)
    add(indicatorCode, { "": value, ...periodCells("period", period), status: obsStatus, qualifier, source: sourceCode, missing });
  const rates = await Promise.all([...catalogue.rates.values()].map((rate) => computeRate(reading, area, rate)));
  for (const { rate, value, obsStatus, qualifier, missing, numerator, denominator } of rates)
    add(rate.code, {
      "": value,
      ...periodCells("period", numerator.period),
      ...periodCells("denominator_period", denominator.period),
      status: obsStatus,
      qualifier,
      source: numerator.sourceCode,
      denominator_source: denominator.sourceCode,
      missing,
    });
  return properties;
}

function cleanGeometry({ type, coordinates }: Feature["geometry"]): Feature["geometry"] {
  if (type === "Polygon") return { type, coordinates: cleanRings(coordinates as number[][][]) };
  return { type, coordinates: (coordinates as number[][][][]).map(cleanRings).filter((rings) => rings.length > 0) };
}

function boxOf(coordinates: unknown[]): Feature["bbox"] {
  const points = coordinates.flat(Infinity) as number[];
  const [longitudes, latitudes] = [points.filter((_, at) => at % 2 === 0), points.filter((_, at) => at % 2 === 1)];
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
