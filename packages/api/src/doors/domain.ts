// Rules that pages share with the API. Pure: browsers load them too.
export { addUpRate } from "../domain/compare/add-up-rate.ts";
export { asShown } from "../domain/compare/as-shown.ts";
export { monthsApart } from "../domain/compare/months-apart.ts";
export { summariseDistribution } from "../domain/summarise-distribution.ts";
export { fold, matchNames, matchPlace } from "../domain/province/match-names.ts";
export {
  areaId,
  indicatorFolder,
  indicatorTable,
  latest,
  nameArchive,
  nameSavedWorkbook,
  pathToRelease,
  provinceFolder,
  provincesOf34,
  provincesOf63,
  provinceTable,
  splitReleasePath,
  sumsOfProvinces,
} from "../domain/release-addresses.ts";
