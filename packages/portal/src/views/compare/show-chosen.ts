import type { Shown } from "./compared-file.ts";
import { say, type CompareWords } from "./compare-words.ts";

/** Shows which provinces are side by side, each with its number, its lineage or the reason why it is a peer, and the practices of peers. */
export function showChosen(host: HTMLElement, { provinces, group }: Shown, words: CompareWords, onRemove: (slug: string) => void): void {
  const reasons = new Map(group?.peers.map(({ slug, reason }) => [slug, reason]));
  const list = host.querySelector<HTMLElement>("[data-chosen]")!;
  list.replaceChildren(
    ...provinces.map((province, at) => {
      const item = document.createElement("li");
      const reason = reasons.get(province.slug);
      item.append(numberOf(at + 1, reason !== undefined), nameOf(province.name, province.href, reason ?? province.lineage));
      // A peer comes and goes with its group.
      if (reason === undefined) item.append(removeButton(say(words.pick.remove, { name: province.name }), () => onRemove(province.slug)));
      return item;
    }),
  );
  host.querySelector<HTMLElement>("[data-none-chosen]")!.hidden = provinces.length > 0;
  host.querySelector<HTMLElement>("[data-clear]")!.hidden = provinces.length === 0;

  const practices = host.querySelector<HTMLElement>("[data-practices]")!;
  practices.hidden = !group || group.practices.length === 0;
  practices.querySelector("ul")!.replaceChildren(
    ...(group?.practices ?? []).map(({ text, href }) => {
      const item = document.createElement("li");
      const link = item.appendChild(document.createElement("a"));
      link.href = href;
      link.textContent = text;
      return item;
    }),
  );
}

/** Makes the round number that stands beside a province here, in the tables and at its dot. */
export function numberOf(number: number, isPeer: boolean): HTMLElement {
  const element = document.createElement("span");
  element.className = `chosen-number${isPeer ? " is-peer" : ""}`;
  element.textContent = String(number);
  return element;
}

function nameOf(name: string, href: string, detail: string | null): HTMLElement {
  const element = document.createElement("span");
  element.className = "chosen-name";
  const link = element.appendChild(document.createElement("a"));
  link.href = href;
  link.textContent = name;
  if (detail) element.appendChild(document.createElement("small")).textContent = detail;
  return element;
}

function removeButton(label: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.setAttribute("aria-label", label);
  button.textContent = "×";
  button.addEventListener("click", onPress);
  return button;
}
