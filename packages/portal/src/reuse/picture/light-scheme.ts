const otherSchemes = /prefers-color-scheme:\s*dark|forced-colors:\s*active/;

/**
 * Runs `read` while the page has the colours of its light scheme, whatever its reader sees: a picture is light wherever it was saved. Nothing is painted
 * meanwhile, as `read` gives its answer at once.
 */
export function inLightScheme<Result>(read: () => Result): Result {
  const held: { media: MediaList; text: string }[] = [];
  const root = document.documentElement;
  const { colorScheme, forcedColorAdjust } = root.style as CSSStyleDeclaration & { forcedColorAdjust: string };
  const hold = (media: MediaList) => {
    if (!otherSchemes.test(media.mediaText)) return false;
    held.push({ media, text: media.mediaText });
    media.mediaText = "not all";
    return true;
  };
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) if (!(rule instanceof CSSMediaRule && hold(rule.media)) && "cssRules" in rule) visit((rule as CSSGroupingRule).cssRules);
  };
  try {
    for (const sheet of document.styleSheets) if (!hold(sheet.media)) visit(sheet.cssRules);
    root.style.colorScheme = "light";
    root.style.setProperty("forced-color-adjust", "none");
    return read();
  } finally {
    for (const { media, text } of held) media.mediaText = text;
    root.style.colorScheme = colorScheme;
    root.style.setProperty("forced-color-adjust", forcedColorAdjust);
  }
}
