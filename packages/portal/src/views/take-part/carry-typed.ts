import { subjectParameters } from "../../i18n/subject-parameters.ts";
import type { Lang } from "../../i18n/lang.ts";
import { carryToOtherLanguage } from "../../parts/layout/point-other-language.ts";

const prefix = "toso-typed-";
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What was typed into a form, by the ids of its fields; `search` is that of the address it was typed at, or null while it is on its way into the other language, whose address has other names. */
interface Carried {
  search: string | null;
  typed: Record<string, string>;
}

/**
 * Keeps what is typed into a form for a reload of the same address, and has the link to the other language take it along; the form is known by `name` in both. It is kept by the tab alone and goes with it: an
 * address of mail may be among it. An address that names another figure begins anew.
 */
export function carryTyped(form: HTMLFormElement, name: string, lang: Lang): void {
  // For a browser that keeps nothing, at least what the address chose.
  carryToOtherLanguage(
    lang,
    (["VN63", "VN34", "indicator"] as const).map((kind) => ({ vi: subjectParameters.vi[kind], en: subjectParameters.en[kind] })),
  );
  const fields = () => [...form.elements].filter((element): element is Field => element.matches("input, select, textarea"));
  const keep = (search: string | null) =>
    attempt(() => {
      const carried: Carried = { search, typed: Object.fromEntries(fields().map(({ id, value }) => [id, value])) };
      sessionStorage.setItem(prefix + name, JSON.stringify(carried));
    });
  form.addEventListener("input", () => keep(location.search));
  document.querySelector(".language-switch")?.addEventListener("click", () => keep(null));
  attempt(() => {
    const carried = JSON.parse(sessionStorage.getItem(prefix + name) ?? "null") as Carried | null;
    if (!carried || (carried.search !== null && carried.search !== location.search)) return;
    for (const field of fields()) if (carried.typed[field.id] !== undefined) field.value = carried.typed[field.id]!;
    keep(location.search);
  });
}

/** Forgets what was typed into a form, once it is sent. */
export function forgetCarried(name: string): void {
  attempt(() => sessionStorage.removeItem(prefix + name));
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn("The browser keeps nothing of what is typed.", error);
  }
}
