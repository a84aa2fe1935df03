/** Thrown where a backup cannot be written or restored as asked: what is in the way, and what to do. Nothing was changed. */
export class BackupRefused extends Error {
  constructor(problem: string, remedy: string) {
    super(`${problem} ${remedy}`);
  }
}
