import { keptLight } from "./kept-light.ts";
import { sizeFrame, writeEmbedCode, writeFitScript, type Frame, type MeasuredFrame } from "./write-embed-code.ts";

const narrowest = 280;
const widest = 1600;

const prepared = new WeakSet<HTMLElement>();

/** Opens the dialog of a chooser, with the embed and code of what is chosen in it. */
export function openEmbedDialog(chooser: HTMLElement): void {
  const form = chooser.querySelector("form");
  if (form && !prepared.has(chooser)) {
    prepared.add(chooser);
    answerForm(chooser, form);
  }
  show(chooser);
  chooser.querySelector("dialog")?.showModal();
}

function answerForm(chooser: HTMLElement, form: HTMLFormElement): void {
  form.addEventListener("change", () => show(chooser));
  for (const offered of form.querySelectorAll<HTMLButtonElement>("button[data-width]"))
    offered.addEventListener("click", () => {
      const field = form.querySelector<HTMLInputElement>("[name=width]");
      if (field) field.value = offered.dataset.width ?? "";
      show(chooser);
    });
  // Enter in the field of the width shall show that width, not close the dialog.
  form.addEventListener("submit", (event) => {
    if ((event as SubmitEvent).submitter === null) event.preventDefault();
  });
  form.querySelector<HTMLInputElement>("[name=width]")?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    show(chooser);
  });
}

function show(chooser: HTMLElement): void {
  const code = chooser.querySelector("dialog pre");
  const preview = chooser.querySelector(".embed-preview");
  const chosen = findChosen(chooser);
  if (!code || !preview || !chosen) return;
  const { frame, heights, withScript } = chosen;
  const fit = JSON.parse(chooser.dataset.fit ?? "{}") as Parameters<typeof writeFitScript>[0];
  code.textContent = [writeEmbedCode(frame), ...(withScript ? [writeFitScript(fit)] : [])].join("\n");
  const { pathname, hash } = new URL(frame.address);
  const shown = preview.querySelector("iframe") ?? document.createElement("iframe");
  shown.title = frame.title;
  shown.width = String(frame.width);
  // A dialog on a phone leaves it less width than was chosen.
  const room = preview.clientWidth - 2 * Number.parseFloat(getComputedStyle(preview).paddingLeft);
  shown.height = String(room > 0 ? sizeFrame(heights, Math.min(room, frame.width)).height : frame.height);
  // The preview is that of this site, even where it is read under another address than its public one.
  const source = pathname + hash;
  if (shown.getAttribute("src") !== source) {
    // A step within one document would leave the scheme as it is.
    shown.remove();
    shown.src = source;
  }
  if (!shown.isConnected) preview.append(shown);
}

function findChosen(chooser: HTMLElement): { frame: Frame; heights: number[]; withScript: boolean } | null {
  const form = chooser.querySelector("form");
  if (!form) return null;
  const chosen = new FormData(form);
  const frames = JSON.parse(chooser.dataset.frames ?? "{}") as Record<string, MeasuredFrame>;
  const framed = frames[String(chosen.get("lang"))];
  if (!framed) return null;
  const release = String(chosen.get("release"));
  const heights = release === "latest" ? framed.heights.latest : framed.heights.pinned;
  const width = Math.min(widest, Math.max(narrowest, Math.round(Number(chosen.get("width")) || framed.width)));
  // One that stays with a release is light anyway.
  const ending = release === "latest" && chosen.get("light") !== null ? `#${keptLight}` : "";
  const frame = { title: framed.title, address: framed.address.replace("/latest/", `/${release}/`) + ending, ...sizeFrame(heights, width) };
  return { frame, heights, withScript: chosen.get("fit") !== null };
}
