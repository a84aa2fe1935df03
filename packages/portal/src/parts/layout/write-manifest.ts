import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { colours } from "../../reuse/picture/draw.ts";
import { pathTo } from "./path-to.ts";

/** Gives the path of the file that says how the portal stands on a home screen. */
export function pathToManifest(lang: Lang): string {
  return lang === "vi" ? "/site.webmanifest" : "/en/site.webmanifest";
}

/** Writes what a phone needs to put the portal on its home screen: its name, where it starts, its colours and icons. It opens in the browser, as the pages are made for. */
export function writeManifest(lang: Lang) {
  const { siteName, tagline } = words(lang).layout;
  const icon = (side: number, purpose: "any" | "maskable", file: string) => ({ src: file, sizes: `${side}x${side}`, type: "image/png", purpose });
  return {
    id: pathTo(lang, { name: "home" }),
    name: `${siteName}: ${tagline}`,
    short_name: siteName,
    lang,
    start_url: pathTo(lang, { name: "home" }),
    scope: "/",
    display: "browser",
    theme_color: colours.accent,
    background_color: colours.paper,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      icon(192, "any", "/icon-192.png"),
      icon(512, "any", "/icon-512.png"),
      icon(512, "maskable", "/icon-maskable-512.png"),
    ],
  };
}
