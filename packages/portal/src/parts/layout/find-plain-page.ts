import { inPlainLetters } from "../../../serve/plain-letters.ts";

/**
 * Goes to the page that an address means which differs from its own in letter case or diacritics alone: hosts of files look at letters. Codes are written in capitals in
 * the addresses that a host knows (/tinh/VN-DN/). Does nothing where neither is there.
 */
async function findPlainPage(): Promise<void> {
  const typed = decodeURI(location.pathname);
  // A file, not a page.
  if (/\.\w+$/.test(typed)) return;
  const plain = inPlainLetters(typed).replace(/\/?$/, "/");
  const withCode = plain.replace(/(?<=\/)[a-z]{2,4}(-[a-z0-9]{2,3})?\/$/, (code) => code.toUpperCase());
  for (const path of [plain, withCode].filter((one) => one !== typed)) {
    const answer = await fetch(path, { method: "HEAD" });
    if (answer.ok) return location.replace(answer.url.replace(/[?#].*/, "") + location.search + location.hash);
  }
}

findPlainPage().catch((error: unknown) => console.warn("Whether the address is one in other letters could not be asked.", error));
