import { listIndicatorPages } from "../../views/indicator/load-indicator.ts";
import { langs, type Lang } from "../../i18n/lang.ts";
import { listProvincePages } from "../../views/province/list-province-pages.ts";

/** Lists the picture of every indicator and rate in both languages. */
export async function listIndicatorPictures() {
  const pages = await listIndicatorPages();
  return langs.flatMap((lang) => pages.map(({ params, props }) => ({ params: { ...params, lang }, props: { ...props, lang } })));
}

/** Lists the picture of every one of the 63 provinces in both languages. */
export async function listProvincePictures() {
  const pages = await listProvincePages();
  return langs.flatMap((lang) => pages.map(({ params }) => ({ params: { ...params, lang }, props: { slug: params.slug, lang } })));
}

/** What an endpoint of a picture of an indicator is given. */
export type IndicatorPicture = { code: string; lang: Lang };

/** What an endpoint of a picture of a province is given. */
export type ProvincePicture = { slug: string; lang: Lang };
