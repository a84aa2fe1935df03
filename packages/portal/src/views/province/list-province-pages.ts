import { ask } from "../../graphql/client.ts";
import type { Boundary, ResultOf } from "../../graphql/graphql.ts";
import { provincePagesQuery } from "./province-list.query.ts";

/** One province of a list of pages. */
export type ListedPage = ResultOf<typeof provincePagesQuery>["provinces"]["nodes"][number];

/** Lists all provinces of a division in the order of the alphabet. */
export async function listProvincesOf(boundary: Boundary, release?: string): Promise<ListedPage[]> {
  return (await ask(provincePagesQuery, { boundary }, release)).provinces.nodes;
}

/** Lists the provinces of a division that have a page of their own, in the order of the alphabet: all of the 63, and those of the 34 that the merger made. */
export async function listPagesOf(boundary: Boundary, release?: string): Promise<ListedPage[]> {
  const provinces = await listProvincesOf(boundary, release);
  return boundary === "VN63" ? provinces : provinces.filter((province) => unchangedSlug(province) === null);
}

/** Lists the addresses of the pages of the 63 provinces. */
export async function listProvincePages(): Promise<{ params: { slug: string } }[]> {
  return (await listPagesOf("VN63")).map(({ slug }) => ({ params: { slug } }));
}

/** Lists the addresses of the 34; `movedTo` is the slug of the page among the 63 that one has which the merger left as it was, null for the others. */
export async function listNewProvincePages(): Promise<{ params: { slug: string }; props: { movedTo: string | null } }[]> {
  return (await listProvincesOf("VN34")).map((province) => ({ params: { slug: province.slug }, props: { movedTo: unchangedSlug(province) } }));
}

/** Returns the slug among the 63 of one of the 34 that the merger left as it was; null for all others. */
export function unchangedSlug({ predecessors: [first] }: ListedPage): string | null {
  return first?.change === "UNCHANGED" ? first.from.slug : null;
}
