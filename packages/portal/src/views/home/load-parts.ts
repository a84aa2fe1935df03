import type { MapDatum } from "../../parts/map/map-data.ts";

/** The parts of the page for one measure, as the server made them. */
export type Parts = { name: string; label: string; title: string; data: MapDatum[]; fragment: DocumentFragment };

/** Fetches the parts of a measure by its address below `/map/<language>/`; a failed answer is thrown. */
export async function loadParts(address: string): Promise<Parts> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const template = document.createElement("template");
  template.innerHTML = await answer.text();
  const root = template.content.querySelector<HTMLElement>("[data-measure]");
  const data = template.content.querySelector("[data-map-data]")?.textContent;
  if (!root || !data) throw new Error(`${address} holds no measure`);
  return {
    name: root.dataset.name ?? "",
    label: root.dataset.label ?? "",
    title: root.dataset.title ?? "",
    data: JSON.parse(data) as MapDatum[],
    fragment: template.content,
  };
}

/** Puts each part in the place of the one with the same name. */
export function showParts(host: HTMLElement, { fragment }: Parts): void {
  // A reader who unfolded the table has it unfolded for the next measure too.
  const isUnfolded = host.querySelector<HTMLDetailsElement>("[data-table-all]")?.open ?? false;
  for (const part of fragment.querySelectorAll<HTMLElement>("[data-part]")) {
    host.querySelector(`[data-part="${part.dataset.part}"]`)?.replaceWith(part.cloneNode(true));
  }
  const fold = host.querySelector<HTMLDetailsElement>("[data-table-all]");
  if (fold) fold.open = isUnfolded;
}
