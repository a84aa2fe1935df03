// How far a long step has come.
export { showProgress, type Progress } from "../database/show-progress.ts";
