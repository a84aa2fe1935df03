import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Office } from "../desk-types.ts";
import { writeMoment } from "../write-moment.ts";
import { GraveSteps } from "./grave-step.ts";
import { listProvinces } from "./listed-provinces.ts";

/** The areas of an office, each with the way to take it; those that were taken; and the way to give it another. */
export class AreaList {
  readonly #page: DeskElement;
  readonly #changed: () => Promise<void>;
  readonly #steps: GraveSteps;
  /** Offices whose list is open: each has a choice of all provinces, which many offices would make a heavy page of. */
  readonly #open = new Set<string>();

  /** `changed` is called once an area is taken or given. */
  constructor(page: DeskElement, changed: () => Promise<void>) {
    this.#page = page;
    this.#changed = changed;
    this.#steps = new GraveSteps(page, changed);
  }

  /** Gives what folds out below the name of an office. */
  show(office: Office): TemplateResult {
    const { id, name, areas } = office;
    return html`<details class="desk-people" data-list @toggle=${(event: Event) => this.#fold(id, event.currentTarget as HTMLDetailsElement)}>
      <summary data-back>${this.#page.words.reportDesk.areas.heading(String(areas.length))}<span class="visually-hidden">: ${name}</span></summary>
      ${this.#open.has(id) ? this.#showList(office) : nothing}
    </details>`;
  }

  #fold(id: string, { open }: HTMLDetailsElement): void {
    if (open) this.#open.add(id);
    else this.#open.delete(id);
    this.#page.draw();
  }

  #showList(office: Office): TemplateResult {
    const text = this.#page.words.reportDesk.areas;
    const { id, name, areas, taken } = office;
    // By their codes: what was opened for one area must not stand open for the next, which comes into the same place.
    return html`<ul>
        ${repeat(
          areas,
          ({ scheme, code }) => `${scheme}:${code}`,
          (area) => {
            const { scheme, code } = area;
            const called = this.#page.nameOf(area);
            return html`<li>
              <p>${called}</p>
              ${this.#steps.show({
                id: `${id}:${scheme}:${code}`,
                summary: text.take(called),
                explained: text.explained,
                confirm: text.confirm(called),
                take: () => askDesk(deskQuestions.takeArea, { office: id, scheme, code }),
                done: text.done(called, name),
                gone: text.gone(called, name),
              })}
            </li>`;
          },
        )}
        ${taken.map(
          ({ at, area, by }) =>
            html`<li class="desk-hint">${text.taken(this.#page.nameOf(area), by ?? this.#page.words.report.someone, writeMoment(at, this.#page.lang))}</li>`,
        )}
      </ul>
      ${this.#showGive(office)}`;
  }

  #showGive({ id, name, areas }: Office): TemplateResult {
    const { words } = this.#page;
    const text = words.reportDesk.areas;
    const has = new Set(areas.map(({ scheme, code }) => `${scheme}:${code}`));
    const provinces = listProvinces(this.#page).filter(({ area, before }) => !has.has(area) && !(before && has.has(before)));
    const field = `give-${id}`;
    return html`<form class="desk-row" @submit=${(event: SubmitEvent) => void this.#give(id, name, event)}>
      <p>
        <label for=${field}>${text.give}</label>
        <select id=${field} class="field" required>
          <option value="">${text.choose}</option>
          ${(["VN34", "VN63"] as const).map(
            (scheme) =>
              html`<optgroup label=${words.report.mine.division[scheme]}>
                ${provinces.filter(({ area }) => area.startsWith(scheme)).map(({ area, name }) => html`<option value=${area}>${name}</option>`)}
              </optgroup>`,
          )}
        </select>
      </p>
      <p><button type="submit" class="button is-quiet">${text.giveButton}</button></p>
    </form>`;
  }

  async #give(office: string, name: string, event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const list = (event.target as HTMLFormElement).querySelector("select")!;
    const [scheme, code] = list.value.split(":");
    const given = list.selectedOptions[0]!.text;
    await this.#page.attempt(async () => {
      await askDesk(deskQuestions.giveArea, { office, scheme, code });
      list.value = "";
      this.#page.tell(this.#page.words.reportDesk.areas.given(given, name));
      await this.#changed();
    });
  }
}
