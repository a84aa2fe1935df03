import type { ComparedFile, Shown } from "./compared-file.ts";
import { say } from "../../i18n/say.ts";
import type { CompareWords } from "./compare-words.ts";
import { element } from "./element.ts";
import { explainNames } from "./overview/list-key.ts";

/** What the reader takes away again: a province, by its slug, or the group. */
type Removal = { province: (slug: string) => void; group: () => void };

/**
 * Shows what is side by side as a line of chips, each province with its number, its bare name and a button that takes it away; one note says of which division they are.
 * In the fold below stands what became of each or the reason why it is a peer, and after the overview the practices of peers.
 */
export function showChosen(host: HTMLElement, shown: Shown, file: ComparedFile, words: CompareWords, remove: Removal): void {
  const { provinces, group, together } = shown;
  const reasons = new Map(group?.peers.map(({ slug, reason }) => [slug, reason]));
  const chips = provinces.map(({ slug, name, shortName, href }, at) => {
    const isPeer = reasons.has(slug);
    const link = element("a", "", shortName);
    link.href = href;
    // A peer comes and goes with its group.
    return chipOf([numberOf(at + 1, isPeer), link], isPeer ? null : removeButton(say(words.pick.remove, { name }), () => remove.province(slug)));
  });
  if (together) {
    const { name, members } = together;
    const [count, isOne] = [String(members.length), members.length === 1];
    // A group without a name of the reader's is called after its number.
    const isUnnamed = name === say(isOne ? words.group.unnamedOne : words.group.unnamed, { count });
    const label = isUnnamed ? name : say(isOne ? words.group.chipOne : words.group.chip, { name, count });
    chips.push(chipOf([label], removeButton(say(words.pick.remove, { name }), remove.group)));
  }
  host.querySelector("[data-chosen]")!.replaceChildren(...chips);
  const names = host.querySelector<HTMLElement>("[data-names]")!;
  const notes = [group && group.peers.length > 0 ? say(words.pick.peersBy, { way: group.name }) : null, explainNames(shown, file, words)];
  names.textContent = notes.filter(Boolean).join(" ");
  names.hidden = names.textContent === "";
  const details = provinces.flatMap(({ slug, shortName, lineage }) => {
    const detail = reasons.get(slug) ?? lineage;
    return detail ? element("li", "", `${shortName}: ${detail}`) : [];
  });
  host.querySelector("[data-details]")!.replaceChildren(...details);
  const isEmpty = chips.length === 0;
  host.querySelector<HTMLElement>("[data-none-chosen]")!.hidden = !isEmpty;
  host.querySelector<HTMLElement>("[data-clear]")!.hidden = isEmpty;

  const practices = host.querySelector<HTMLElement>("[data-practices]")!;
  practices.hidden = !group || group.practices.length === 0;
  practices.querySelector("ul")!.replaceChildren(
    ...(group?.practices ?? []).map(({ text, href }) => {
      const item = element("li");
      const link = item.appendChild(element("a", "", text));
      link.href = href;
      return item;
    }),
  );
}

/** Makes the round number that stands beside a province here, in the tables and at its dot. */
export function numberOf(number: number, isPeer: boolean): HTMLElement {
  return element("span", `chosen-number${isPeer ? " is-peer" : ""}`, String(number));
}

function chipOf(parts: (HTMLElement | string)[], button: HTMLElement | null): HTMLElement {
  const chip = element("li");
  const name = element("span", "chosen-name");
  name.append(...parts.flatMap((part, at) => (at > 0 ? [" ", part] : [part])));
  chip.append(name, ...(button ? [button] : []));
  return chip;
}

function removeButton(label: string, onPress: () => void): HTMLButtonElement {
  const button = element("button", "button", "×");
  button.type = "button";
  button.setAttribute("aria-label", label);
  button.addEventListener("click", onPress);
  return button;
}
