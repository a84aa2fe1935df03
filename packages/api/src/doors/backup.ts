// The database as a folder, and back.
export { readBackup } from "../backup/read-backup.ts";
export { restoreBackup } from "../backup/restore-backup.ts";
export { writeBackup } from "../backup/write-backup.ts";
