// Rules that pages share with the API. Pure: browsers load them too.
export { addUpRate } from "../domain/compare/add-up-rate.ts";
export { asShown } from "../domain/compare/as-shown.ts";
export { countsBeside, isAcrossMerger, liesAcrossBreak, type Placed } from "../domain/compare/counts-beside.ts";
export { fewestForMiddle, fewestPeers, measureSpread, placeInSpread } from "../domain/compare/measure-spread.ts";
export { monthsApart } from "../domain/compare/months-apart.ts";
export { countByYear, type CountedByYear } from "../domain/finding/count-by-year.ts";
export { findCourse, type Course } from "../domain/finding/find-course.ts";
export { findMovement, type Movement } from "../domain/finding/find-movement.ts";
export { findOutliers, type Outliers } from "../domain/finding/find-outliers.ts";
export { summariseDistribution } from "../domain/summarise-distribution.ts";
export { readWrittenNumber } from "../domain/report/read-written-number.ts";
export { fold, matchNames, matchPlace, withoutKind } from "../domain/province/match-names.ts";
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
