// Apart from path-to.ts: scripts of pages need it without the table of pages.

/** Writes a code of the API as it stands in an address: `members_trained` becomes `members-trained`. */
export function codeInPath(code: string): string {
  return code.replaceAll("_", "-");
}
