import { inPlainLetters } from "../../../serve/plain-letters.ts";

/**
 * Goes to the page that an address means which differs from its own in letter case or diacritics alone: hosts of files look at letters. Codes are written in capitals in
 * the addresses that a host knows (/tinh/VN-DN/). The sheet of a province is found by every address that its page is found by. Does nothing where none is there.
 */
async function findPlainPage(): Promise<void> {
  const typed = decodeURI(location.pathname);
  // A file, not a page.
  if (/\.\w+$/.test(typed)) return;
  const plain = inPlainLetters(typed).replace(/\/?$/, "/");
  const found = (await findAt(plain, typed)) ?? (await findSheet(plain, typed));
  if (found) location.replace(found + location.search + location.hash);
  else offerSearch(typed);
}

/** Puts the words of the last part of the address into the field of search, so that what it may have meant is one press away. */
function offerSearch(typed: string): void {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  const last = typed.split("/").filter(Boolean).at(-1) ?? "";
  if (field && field.value === "")
    field.value = last
      .replaceAll(/[-_+.]+/g, " ")
      .trim()
      .slice(0, 60);
}

/** Asks the host for a path as it is and with its last part as a code, and gives where that leads; null where neither is there or it is what was typed. */
async function findAt(plain: string, typed: string): Promise<string | null> {
  const withCode = plain.replace(/(?<=\/)[a-z]{2,4}(-[a-z0-9]{2,3})?\/$/, (code) => code.toUpperCase());
  for (const path of [plain, withCode].filter((one) => one !== typed)) {
    const answer = await fetch(path, { method: "HEAD" });
    if (answer.ok) return new URL(answer.url).pathname;
  }
  return null;
}

async function findSheet(plain: string, typed: string): Promise<string | null> {
  const [, ofProvince] = /^(\/.+\/)(?:mot-trang|one-page)\/$/.exec(plain) ?? [];
  const page = ofProvince && (await findAt(ofProvince, typed));
  return page ? findAt(page + (page.startsWith("/en/") ? "one-page/" : "mot-trang/"), typed) : null;
}

findPlainPage().catch((error: unknown) => console.warn("Whether the address means another page could not be asked.", error));
