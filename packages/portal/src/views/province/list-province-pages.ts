import { ask } from "../../graphql/client.ts";
import { provincePagesQuery } from "./province-list.query.ts";

/** Lists the addresses of the pages of the 63 provinces. */
export async function listProvincePages(): Promise<{ params: { slug: string } }[]> {
  const { provinces } = await ask(provincePagesQuery, {});
  return provinces.nodes.map(({ slug }) => ({ params: { slug } }));
}
