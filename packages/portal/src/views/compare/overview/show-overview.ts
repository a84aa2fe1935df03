import type { Lang } from "../../../i18n/lang.ts";
import { codeInPath } from "../../../parts/layout/code-in-path.ts";
import { makeTellLink } from "../../../parts/take-part/make-tell-link.ts";
import type { ComparedFile, ComparedMeasure, Shown } from "../compared-file.ts";
import type { CompareWords } from "../compare-words.ts";
import { element } from "../element.ts";
import { drawOverview, drawWithout } from "./draw-overview.ts";
import { listKey, listSigns } from "./list-key.ts";
import { listRows } from "./list-rows.ts";
import { summariseVerdicts } from "./summarise-verdicts.ts";

/** Shows the overview of what is side by side, and what it begins with; where nothing is, the ready comparisons stand in its place. */
export function showOverview(host: HTMLElement, shown: Shown, file: ComparedFile, words: CompareWords, lang: Lang): void {
  const isEmpty = shown.provinces.length === 0 && !shown.together;
  host.classList.toggle("has-choice", !isEmpty);
  host.querySelector<HTMLElement>("[data-overview]")!.hidden = isEmpty;
  const place = host.querySelector<HTMLElement>("[data-overview-table]")!;
  if (isEmpty) return place.replaceChildren();
  const summary = summariseVerdicts(shown, file, words);
  const sentence = host.querySelector<HTMLElement>("[data-summary]")!;
  sentence.hidden = summary === null;
  sentence.textContent = summary ?? "";
  const overview = listRows(shown, file, words, lang);
  const linkTo = (code: string) => `#do-${codeInPath(code)}`;
  const tellOf = ({ code, name: measure }: ComparedMeasure, slug: string, name: string) =>
    makeTellLink(words.tell, lang, { province: { boundary: file.boundary, slug }, indicator: code }, `${name}, ${measure}`);
  place.replaceChildren(drawOverview(overview, words, linkTo, tellOf));
  host.querySelector("[data-without]")!.replaceChildren(...[drawWithout(overview, words, linkTo) ?? []].flat());
  const write = (name: string, texts: string[]) => host.querySelector(`[${name}]`)!.replaceChildren(...texts.map((text) => element("p", "figure-note", text)));
  write("data-signs", listSigns(shown, file, words));
  write("data-key", listKey(shown, file, words));
}
