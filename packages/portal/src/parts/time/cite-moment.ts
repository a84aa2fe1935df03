import { say } from "../../i18n/say.ts";
import type { Moment } from "./moment.ts";
import type { TimeControl } from "./time-control.ts";

/** Texts of citations as the server wrote them. */
const written = new WeakMap<Element, string>();

/**
 * Has the citations of a page name the moment that it shows: its address there is the one that leads back to it, and the moment stands behind it in words. An example of the
 * newest figures is hidden meanwhile. For the newest figures all is as the server wrote it.
 */
export function citeMoment(moment: Moment | null, control: TimeControl): void {
  const page = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  if (!page) return;
  const address = new RegExp(`${page.replaceAll(/[.?+*()[\]{}^$|\\]/g, "\\$&")}(?=[\\s.,;"}]|$)`, "g");
  for (const text of document.querySelectorAll("#cite copy-text pre")) {
    const own = written.get(text) ?? text.textContent ?? "";
    written.set(text, own);
    // An ampersand would end the cell for TeX.
    const query = own.startsWith("@") ? location.search.replaceAll("&", "\\&") : location.search;
    const words = moment && say(control.words.cited, { moment: control.nameMoment(moment) });
    text.textContent = moment ? own.replaceAll(address, () => `${page}${query} ${words}`) : own;
  }
  for (const example of document.querySelectorAll<HTMLElement>("[data-of-newest]")) example.hidden = moment !== null;
}
