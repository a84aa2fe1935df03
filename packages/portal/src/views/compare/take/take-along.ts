import { say } from "../../../i18n/say.ts";
import type { Taken } from "../comparison.ts";
import { fetchJson } from "../fetch-json.ts";
import type { FactsFile } from "./facts-file.ts";
import { drawPicture } from "./draw-picture.ts";
import { followChoice, listPublishers } from "./follow-choice.ts";
import { listRows } from "../overview/list-rows.ts";
import { nameChoice } from "./name-choice.ts";
import { nameSavedFile } from "../../../reuse/download/name-saved-file.ts";
import { writeCsv } from "./write-csv.ts";

/** Makes the ways to take a comparison along follow what is chosen. */
export function takeAlong(host: HTMLElement, current: () => Taken): void {
  followChoice(host, current);
  showPicture(host, current);
  const button = host.querySelector<HTMLButtonElement>("[data-take-csv]");
  const status = host.querySelector<HTMLElement>("[data-take-status]");
  if (!button || !status) return;
  button.addEventListener("click", async () => {
    const { shown, file, words } = current();
    status.textContent = "";
    try {
      const facts = await fetchJson<FactsFile>(host.dataset.facts ?? "");
      const name = `${nameSavedFile(nameChoice(shown, words) ?? "")}.csv`;
      // The mark at the beginning tells Excel that the letters are UTF-8.
      save(new Blob(["\uFEFF", writeCsv(shown, file, facts)], { type: "text/csv;charset=utf-8" }), name);
      status.textContent = say(words.take.saved, { file: name });
    } catch (error) {
      console.warn("The figures of the table did not come.", error);
      status.textContent = words.take.failed;
    }
  });
}

/** Draws the picture of the table in its fold while that is open, with what is written on it when it is saved. */
function showPicture(host: HTMLElement, current: () => Taken): void {
  const fold = host.querySelector<HTMLDetailsElement>("#picture");
  const place = fold?.querySelector("[data-picture]");
  const saver = fold?.querySelector<HTMLElement>("save-chart");
  if (!fold || !place || !saver) return;
  const show = () => {
    const { shown, file, words, lang } = current();
    const title = nameChoice(shown, words);
    if (!fold.open || title === null) return place.replaceChildren();
    place.replaceChildren(drawPicture(listRows(shown, file, words, lang), title));
    saver.dataset.title = title;
    saver.dataset.sources = say(fold.querySelector<HTMLElement>("[data-sources-words]")!.dataset.sourcesWords!, {
      list: listPublishers({ shown, file }, words.take.morePublishers),
    });
  };
  fold.addEventListener("toggle", show);
  host.addEventListener("comparison-shown", show);
}

function save(bytes: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // After the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
