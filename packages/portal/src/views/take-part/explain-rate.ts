import { say } from "../../i18n/say.ts";
import { subjectParameters } from "../../i18n/subject-parameters.ts";

/** Says under the indicator that nobody is to send the rate that the address names, for it is worked out here, but what it counts. Where another indicator is chosen nothing is said. */
export function explainRate(form: HTMLFormElement, sentence: string): void {
  const list = form.querySelector<HTMLSelectElement>("#indicatorCode")!;
  const place = form.querySelector<HTMLElement>("#indicatorCode-hint")!;
  const [option] = list.selectedOptions;
  const rates = JSON.parse(option?.dataset.rates ?? "{}") as Record<string, string>;
  const asked = new URLSearchParams(location.search);
  const rate = Object.values(subjectParameters)
    .map(({ indicator }) => rates[asked.get(indicator) ?? ""])
    .find((name) => name !== undefined);
  place.hidden = rate === undefined;
  place.textContent = rate === undefined ? "" : say(sentence, { rate, count: option!.text.trim() });
}
