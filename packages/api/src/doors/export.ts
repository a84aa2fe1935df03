// A release as a folder of files.
export { writeReleaseFolder } from "../export/write-release-folder.ts";
