/** One sheet of styles that is there as long as somebody uses it. */
interface SharedSheet {
  add(styles: string): void;
  remove(): void;
}

/**
 * Takes the place of `stylesheetSingleton` of react-style-singleton, with which dialogs keep the page behind them from scrolling: it writes a style element,
 * which the policy of the page stops. A sheet made by script needs no leave.
 */
export function stylesheetSingleton(): SharedSheet {
  let users = 0;
  let sheet: CSSStyleSheet | null = null;
  return {
    add(styles) {
      users += 1;
      if (users > 1) return;
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets.push(sheet);
    },
    remove() {
      users -= 1;
      if (users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
