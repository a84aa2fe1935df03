import type { Lang } from "../../i18n/lang.ts";
import { writeSubject, type Subject } from "./write-subject.ts";

/** What a script needs to make the marks of TellLink.astro: the form, and what a mark is called. */
export type TellWords = { address: string; link: string };

/** Makes the mark that leads to telling of a figure, as TellLink.astro does. */
export function makeTellLink({ address, link }: TellWords, lang: Lang, subject: Subject, of: string): HTMLAnchorElement {
  const mark = document.createElement("a");
  mark.className = "tell";
  mark.href = address + writeSubject(lang, subject);
  mark.setAttribute("aria-label", `${link}: ${of}`);
  return mark;
}
