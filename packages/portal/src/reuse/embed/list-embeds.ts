import { ask } from "../../graphql/client.ts";
import { codeInPath } from "../../parts/layout/path-to.ts";
import { measureListQuery } from "../../parts/map/measure.query.ts";
import { chartCodes, type ChartCode } from "../../views/picture/chart.ts";
import { listPagesOf } from "../../views/province/list-province-pages.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { embedReleasesQuery } from "./embed.query.ts";

/** A release as embeds follow or pin it. */
export type EmbeddedRelease = { version: string; date: string };

/** Which release an embed shows; `follows` for the address that changes with each release. A pinned one is told of no later release, so that it stays as it was made. */
export type EmbedProps = { release: EmbeddedRelease; follows: boolean };

/** Lists the addresses of the embeds of all indicators and rates in each release, and once more under "latest". */
export async function listIndicatorEmbeds(): Promise<{ params: { version: string; code: string }; props: EmbedProps & { code: string } }[]> {
  const listed = (await listAddresses()).map(async ({ address, ...props }) => {
    const { indicators, rates } = await ask(measureListQuery, {}, props.release.version);
    return [...indicators, ...rates].map(({ code }) => ({ params: { version: address, code: codeInPath(code) }, props: { ...props, code } }));
  });
  return (await Promise.all(listed)).flat();
}

/** Lists the addresses of the embeds of the provinces of a division in each release, and once more under "latest"; of the 34 those that the merger made. */
export async function listProvinceEmbeds(boundary: Boundary): Promise<{ params: { version: string; slug: string }; props: EmbedProps }[]> {
  const listed = (await listAddresses()).map(async ({ address, ...props }) => {
    const provinces = await listPagesOf(boundary, props.release.version);
    return provinces.map(({ slug }) => ({ params: { version: address, slug }, props }));
  });
  return (await Promise.all(listed)).flat();
}

/** The first release whose portal had the picture: embeds of its charts are pinned to none before it. */
const firstWithPicture = "3.1.0";

/** Lists the addresses of the embeds of the charts of the picture, in each release from the first on that had them, and once more under "latest". */
export async function listChartEmbeds(): Promise<{ params: { version: string; code: string }; props: EmbedProps & { code: ChartCode } }[]> {
  const addresses = (await listAddresses()).filter(({ follows, release }) => follows || compareVersions(release.version, firstWithPicture) >= 0);
  return addresses.flatMap(({ address, ...props }) => chartCodes.map((code) => ({ params: { version: address, code }, props: { ...props, code } })));
}

function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

async function listAddresses(): Promise<(EmbedProps & { address: string })[]> {
  const { release, releases } = await ask(embedReleasesQuery, {});
  const place = releases.findIndex(({ version }) => version === release?.version);
  const known = releases.slice(place);
  const [current] = known;
  if (place < 0 || !current) throw new Error("The release of this build is not among those of the API.");
  return [{ address: "latest", release: current, follows: true }, ...known.map((one) => ({ address: one.version, release: one, follows: false }))];
}
