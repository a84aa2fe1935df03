import { subjectParameters } from "../../i18n/subject-parameters.ts";
import type { Lang } from "../../i18n/lang.ts";
import { carryToOtherLanguage } from "../../parts/layout/point-other-language.ts";

const prefix = "toso-typed-";
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Has the link to the other language take along what was typed into a form, and fills in what the page in the other language has handed over; the form is known by `name` in both. Nothing is kept beyond
 * that step: what is handed over is forgotten as it is taken, and with the tab.
 */
export function carryTyped(form: HTMLFormElement, name: string, lang: Lang): void {
  // For a browser that keeps nothing, at least what the address chose.
  carryToOtherLanguage(
    lang,
    (["VN63", "VN34", "indicator"] as const).map((kind) => ({ vi: subjectParameters.vi[kind], en: subjectParameters.en[kind] })),
  );
  const key = prefix + name;
  const fields = () => [...form.elements].filter((element): element is Field => element.matches("input, select, textarea"));
  document
    .querySelector(".language-switch")
    ?.addEventListener("click", () =>
      attempt(() => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map(({ id, value }) => [id, value]))))),
    );
  attempt(() => {
    const typed = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Record<string, string>;
    sessionStorage.removeItem(key);
    for (const field of fields()) if (typed[field.id]) field.value = typed[field.id]!;
  });
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn("The browser hands nothing over to the other language.", error);
  }
}
