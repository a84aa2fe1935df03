/** Puts a text into the clipboard; false where the browser has none for this page (no secure address) or its reader has refused it. */
export async function writeToClipboard(text: string): Promise<boolean> {
  if (!("clipboard" in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
