/** Gives the font of the page as style rules that hold the fonts themselves, for a drawing that may load no file. A page without a font of its own gives none. */
export async function embedPageFont(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, sheet })),
  );
  const written = await Promise.all(
    rules.map(async ({ rule, sheet }) => {
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (!address) return "";
      const bytes = await (await fetch(new URL(address, sheet.href ?? location.href))).blob();
      return rule.cssText.replace(/url\("?[^")]+"?\)/, `url(${await readAsData(bytes)})`);
    }),
  );
  return written.join("\n");
}

async function readAsData(bytes: Blob): Promise<string> {
  const reader = new FileReader();
  const read = new Promise((resolve, reject) => {
    reader.addEventListener("load", resolve);
    reader.addEventListener("error", () => reject(reader.error ?? new Error("A font of the page could not be read.")));
  });
  reader.readAsDataURL(bytes);
  await read;
  return reader.result as string;
}
