// Begins as what is typed into forms does, so that it is forgotten with it when somebody signs out.
const prefix = "toso-report-reason-";

/** Keeps in this browser what an editor has typed about a report or a tip, until it is decided or they sign out; "" is forgotten. */
export function keepReason(about: string, reason: string): void {
  try {
    if (reason === "") localStorage.removeItem(prefix + about);
    else localStorage.setItem(prefix + about, reason);
  } catch (error) {
    console.warn("The browser keeps nothing.", error);
  }
}

/** Gives what an editor has typed about a report or a tip; "" for nothing. */
export function readReason(about: string): string {
  try {
    return localStorage.getItem(prefix + about) ?? "";
  } catch (error) {
    console.warn("What the browser has kept cannot be read.", error);
    return "";
  }
}
