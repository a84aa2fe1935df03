import { pathToRelease, provinceTable } from "@toso/api/domain";
import { say } from "../../../i18n/say.ts";
import { writeEmbedCode, writeFitScript } from "../../../reuse/embed/write-embed-code.ts";
import { writeCompareChoice } from "../compare-choice.ts";
import { sizeCompareFrame } from "../embed/size-compare-frame.ts";
import { listRows } from "../overview/list-rows.ts";
import { drawWithout } from "../overview/draw-overview.ts";
import { explainNames, listKey, listSigns } from "../overview/list-key.ts";
import { summariseVerdicts } from "../overview/summarise-verdicts.ts";
import type { FactsFile } from "./facts-file.ts";
import { nameChoice } from "./name-choice.ts";
import { fillCitation, type TakeData } from "./take-data.ts";
import { writeComparedSnippets } from "./write-snippets.ts";
import type { Taken } from "../comparison.ts";

/** Makes what the page offers to copy follow the comparison: citations, snippets and the code of the frame. Without a choice they are those of the page again. */
export function followChoice(host: HTMLElement, current: () => Taken): void {
  const data = JSON.parse(host.querySelector("[data-take]")!.textContent!) as TakeData;
  // Those of the whole dataset, as the server wrote them.
  const originals = new Map([...document.querySelectorAll<HTMLElement>("#cite pre, #snippets pre")].map((pre) => [pre, pre.textContent!]));
  host.addEventListener("comparison-shown", () => {
    const { shown, choice, file, words, lang } = current();
    const title = nameChoice(shown, words);
    for (const [pre, text] of originals) pre.textContent = text;
    for (const link of document.querySelectorAll<HTMLElement>("#cite a[download]")) link.hidden = title !== null;
    if (title === null) return;
    const query = writeCompareChoice(choice, lang);
    const write = (way: string, name: string, text: string) => {
      const pre = document.querySelector(`#${way} copy-text[data-name="${CSS.escape(name)}"] pre`);
      if (pre) pre.textContent = text;
    };
    for (const citation of data.citations) write("cite", citation.name, fillCitation(citation, title, data.page + query));
    const code = host.querySelector("[data-embed-code] pre");
    if (code) {
      const overview = listRows(shown, file, words, lang);
      const size = sizeCompareFrame({
        title,
        overview,
        summary: summariseVerdicts(shown, file, words),
        key: [
          explainNames(shown, file, words) ?? [],
          drawWithout(overview, words)?.textContent ?? [],
          listSigns(shown, file, words),
          listKey(shown, file, words),
        ].flat(),
      });
      code.textContent = `${writeEmbedCode({ address: data.embed + query, title, ...size })}\n${writeFitScript(data.fit)}`;
    }
    const preview = host.querySelector<HTMLAnchorElement>("[data-embed-open]");
    // The frame of this site, even where it is read under another address than its public one.
    if (preview) preview.href = `${new URL(data.embed).pathname}${query}`;
    const slugs = [...shown.provinces, ...(shown.together?.members ?? [])].map(({ slug }) => slug);
    writeSnippets([...new Set(slugs)]);

    function writeSnippets(chosen: string[]): void {
      const { version } = file.release;
      const boundary = host.dataset.boundary as FactsFile["boundary"];
      const codes = chosen.map((slug) => file.provinces.find((one) => one.slug === slug)!.code);
      const tables = codes.map((one) => `${new URL(`${pathToRelease(version)}${provinceTable(boundary, one)}.csv`, data.data).href}`);
      const snippets = writeComparedSnippets({ tables, api: data.api, release: version, boundary, codes });
      for (const [tool, name] of Object.entries(data.tools)) write("snippets", name, snippets[tool as keyof typeof snippets]);
    }
  });
}

/** Names who published the figures of a comparison, the most frequent first: at most six, and how many others. */
export function listPublishers({ shown, file }: Pick<Taken, "shown" | "file">, more: string): string {
  const slugs = [...shown.provinces, ...(shown.together?.members ?? [])].map(({ slug }) => slug);
  const named = Object.values(file.values).flatMap((values) => slugs.flatMap((slug) => values[slug]?.source?.publisher ?? []));
  const counted = [...Map.groupBy(named, (name) => name)].sort(([, one], [, other]) => other.length - one.length).map(([name]) => name);
  const rest = counted.length - mostPublishers;
  return rest > 0 ? say(more, { list: counted.slice(0, mostPublishers).join("; "), count: String(rest) }) : counted.join("; ");
}

const mostPublishers = 6;
