import { langs, type Lang } from "../../i18n/lang.ts";
import { listProvinces } from "../../parts/search/list-provinces.ts";
import type { Boundary } from "../../graphql/graphql.ts";

export type ComparedFileProps = { lang: Lang; boundary: Boundary };
export type PeersFileProps = ComparedFileProps & { slug: string };

const boundaries: Boundary[] = ["VN63", "VN34"];

/** Lists the files of all figures, one for each language and division. */
export function listComparedFiles() {
  return langs.flatMap((lang) => boundaries.map((boundary) => ({ params: { lang, boundary }, props: { lang, boundary } })));
}

/** Lists the files of peers, one for each language, division and province. */
export async function listPeersFiles() {
  const lists = await Promise.all(
    langs.flatMap((lang) =>
      boundaries.map(async (boundary) =>
        (await listProvinces(lang, boundary)).map(({ slug }) => ({ params: { lang, boundary, slug }, props: { lang, boundary, slug } })),
      ),
    ),
  );
  return lists.flat();
}

/** Lists the files of figures as the dataset has them, one for each division. */
export function listFactsFiles() {
  return boundaries.map((boundary) => ({ params: { boundary }, props: { boundary } }));
}
