import { subjectParameters } from "../../i18n/subject-parameters.ts";
import type { Lang } from "../../i18n/lang.ts";
import { readParameter } from "../../i18n/read-parameter.ts";
import { carryToOtherLanguage } from "../../parts/layout/point-other-language.ts";

const prefix = "toso-typed-";
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What an address can choose in a form, by its names in both languages; mails of before have `ma` for what they follow. */
const choices = {
  ...Object.fromEntries((["VN63", "VN34", "indicator"] as const).map((kind) => [kind, { vi: subjectParameters.vi[kind], en: subjectParameters.en[kind] }])),
  followed: { vi: "ma", en: "ma" },
};

/**
 * Keeps what is typed into a form for whoever comes back to it: by a reload, in the other language, by the buttons of the browser. The form is known by `name` and by what its address chooses, in either language; one
 * that chooses another figure has words of its own. All of it is kept by the tab alone and goes with it: an address of mail may be among it. `choose` fills in what the address chooses; the form has the event
 * "filled" once what was kept stands in it. Returns what forgets it, once it is sent.
 */
export function carryTyped(form: HTMLFormElement, name: string, lang: Lang, choose: () => void): () => void {
  carryToOtherLanguage(lang, Object.values(choices));
  const chosen = new URLSearchParams();
  for (const [kind, names] of Object.entries(choices)) chosen.set(kind, readParameter(location.search, names, lang) ?? "");
  const key = `${prefix}${name}?${chosen}`;
  const fields = () => [...form.elements].filter((element): element is Field => element.matches("input, select, textarea"));
  let isKept = false;
  const keep = () =>
    attempt(() => {
      // What was sent is not to come back.
      if (form.hidden) return;
      sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map(({ id, value }) => [id, value]))));
      isKept = true;
    });
  const fill = () => {
    attempt(() => {
      const typed = JSON.parse(sessionStorage.getItem(key) ?? "null") as Record<string, string> | null;
      if (typed) {
        for (const field of fields()) if (typed[field.id] !== undefined) field.value = typed[field.id]!;
      } else if (isKept) {
        // It was sent in the other language.
        form.reset();
        choose();
      }
      isKept = typed !== null;
    });
    form.dispatchEvent(new Event("filled"));
  };
  choose();
  fill();
  form.addEventListener("input", keep);
  document.querySelector(".language-switch")?.addEventListener("click", keep);
  // Only then do browsers fill in what they remember of a form themselves, which is older; and a page that they show again as it was left may have been typed on in the other language.
  addEventListener("pageshow", fill);
  return () => {
    isKept = false;
    attempt(() => sessionStorage.removeItem(key));
  };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn("The browser keeps nothing of what is typed.", error);
  }
}
