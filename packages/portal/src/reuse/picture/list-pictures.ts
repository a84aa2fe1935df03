import { listIndicatorPages } from "../../views/indicator/load-indicator.ts";
import { langs, type Lang } from "../../i18n/lang.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { listPagesOf } from "../../views/province/list-province-pages.ts";

/** Lists the picture of every indicator and rate in both languages. */
export async function listIndicatorPictures() {
  const pages = await listIndicatorPages();
  return langs.flatMap((lang) => pages.map(({ params, props }) => ({ params: { ...params, lang }, props: { ...props, lang } })));
}

/** Lists the picture of every one of the 63 provinces in both languages. */
export const listProvincePictures = () => listPicturesOf("VN63");

/** Lists the picture of every one of the 34 that has a page of its own in both languages. */
export const listNewProvincePictures = () => listPicturesOf("VN34");

async function listPicturesOf(boundary: AddressedProvince["boundary"]) {
  const pages = await listPagesOf(boundary);
  return langs.flatMap((lang) => pages.map(({ slug }) => ({ params: { slug, lang }, props: { province: { boundary, slug }, lang } })));
}

/** What an endpoint of a picture of an indicator is given. */
export type IndicatorPicture = { code: string; lang: Lang };

/** What an endpoint of a picture of a province is given. */
export type ProvincePicture = { province: AddressedProvince; lang: Lang };
