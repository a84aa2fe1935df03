import { make } from "../../parts/time/elements.ts";
import type { ProvinceFile } from "../../parts/time/series-file.ts";

/** Builds what TimeControl.astro has from the server on pages with a map: the form in the fold, the lines below it, and the words. */
export function buildControl(host: HTMLElement, { words, lastDay }: ProvinceFile): void {
  const form = document.createElement("form");
  const label = make("label", "", words.day.label) as HTMLLabelElement;
  label.htmlFor = "time-day";
  const field = make("input", "field", "") as HTMLInputElement;
  Object.assign(field, { id: "time-day", type: "date", max: lastDay, required: true });
  const button = make("button", "button", words.day.show) as HTMLButtonElement;
  button.type = "submit";
  form.append(label, field, button, make("p", "figure-note", words.day.hint));
  host.querySelector("details")!.append(form);
  const set = make("p", "time-set", "");
  set.setAttribute("role", "status");
  set.dataset.set = "";
  const problem = make("p", "time-problem note", "");
  problem.setAttribute("role", "alert");
  problem.dataset.problem = "";
  problem.hidden = true;
  const told = document.createElement("script");
  told.type = "application/json";
  told.dataset.timeWords = "";
  told.textContent = JSON.stringify({ ...words, all: 0 });
  host.append(set, problem, told);
}
