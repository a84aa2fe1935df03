// A folder of CSV files becomes a release. Needs the generated client.
export { describeChanges } from "../publish/changes/describe-changes.ts";
export { compareWithCurrent } from "../publish/compare-with-current.ts";
export { describeFinding, type Finding } from "../publish/check/finding.ts";
export { readDataset, readObservations } from "../publish/csv/read-dataset.ts";
export { checkDirectory, publishDirectory } from "../publish/publish-directory.ts";
export { HistoryRefused, publishHistory } from "../publish/publish-history.ts";
export { publishWhenNew } from "../publish/publish-when-new.ts";
