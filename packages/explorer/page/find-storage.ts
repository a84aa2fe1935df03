/** Returns the storage of the browser for tabs and settings, and null where it is turned off: then the explorer forgets, and works. */
export function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
