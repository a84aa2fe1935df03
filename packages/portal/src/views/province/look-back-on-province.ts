import "../../styles/quiet-buttons.css";
import "../../parts/time/time.css";
import "./looks-back.css";
import type { Lang } from "../../i18n/lang.ts";
import { checkMoment } from "../../parts/time/choose-entry.ts";
import { make } from "../../parts/time/elements.ts";
import { citeMoment } from "../../parts/time/cite-moment.ts";
import { newest, readMoment, writeMoment, type Moment } from "../../parts/time/moment.ts";
import type { ProvinceFile } from "../../parts/time/series-file.ts";
import { Swapped } from "../../parts/time/swap.ts";
import type { MomentChosen, TimeControl } from "../../parts/time/time-control.ts";
import { buildControl } from "./build-control.ts";
import { pointProvinceInOtherLanguage } from "./point-province.ts";
import { showFigures } from "./show-known-figures.ts";
import { say } from "../../i18n/say.ts";

let running: Promise<void> | undefined;

/** Title of the page as the server wrote it. */
const title = document.title;

/** Makes the control of a province's page work: has figures, table, first sentence and citations follow the day that stands in the address. Once is enough; a file that does not come is said. */
export function lookBackOnProvince(host: HTMLElement): void {
  running ??= start(host);
}

async function start(host: HTMLElement): Promise<void> {
  let file: ProvinceFile;
  try {
    const answer = await fetch(host.dataset.series ?? "");
    if (!answer.ok) throw new Error(`${host.dataset.series} answers ${answer.status}.`);
    file = (await answer.json()) as ProvinceFile;
  } catch (error) {
    // A next try begins anew: the fold can be opened again after the page was.
    console.warn("What was known on other days did not come.", error);
    running = undefined;
    host.querySelector(".time-problem")?.remove();
    host.append(make("p", "time-problem note", host.dataset.failed ?? ""));
    return;
  }
  host.querySelector(".time-problem")?.remove();
  buildControl(host, file);
  // Only now: the element reads what is in it when it is made. Until then nobody answers the form.
  const form = host.querySelector("form")!;
  form.hidden = true;
  await import("../../parts/time/time-control.ts");
  form.hidden = false;
  const control = host as TimeControl;
  const swapped = new Swapped();
  const show = () => showDay(control, file, swapped);
  control.addEventListener("moment-chosen", (event) => {
    const { moment } = (event as MomentChosen).detail;
    history.pushState(null, "", addressOf(moment, control.lang));
    show();
  });
  addEventListener("popstate", show);
  show();
}

function showDay(control: TimeControl, file: ProvinceFile, swapped: Swapped): void {
  // A province has no years to choose among.
  const asked = { ...newest, day: readMoment(location.search, control.lang).day };
  const { moment, problems } = checkMoment(asked, { ...file, years: [], provinces: [] });
  const isSet = moment.day !== null;
  swapped.restore();
  document.querySelector("main")!.classList.toggle("looks-back", isSet);
  // What the province became, and what is known of that, is told of the days that it was so.
  for (const part of document.querySelectorAll<HTMLElement>("[data-since]")) part.hidden = moment.day !== null && moment.day < part.dataset.since!;
  control.explain(problems, asked, moment, file.firstDay, file.lastDay);
  const count = isSet ? showFigures(file, moment, control, swapped) : 0;
  control.show(moment, count);
  nameDay(isSet ? control.nameMoment(moment) : "", control, swapped);
  citeMoment(isSet ? moment : null, control);
  pointProvinceInOtherLanguage(control.lang);
}

/** Has the title and the line above the name say the day, as a citation does: a window, a bookmark or a shared link tells that it is not of today. */
function nameDay(day: string, control: TimeControl, swapped: Swapped): void {
  document.title = day ? title.replace(" | ", () => ` ${say(control.words.cited, { moment: day })} | `) : title;
  const kind = document.querySelector(".province-head .eyebrow");
  if (!day || !kind) return;
  const own = kind.cloneNode(true) as Element;
  own.append(` · ${day}`);
  swapped.put(kind, own);
}

function addressOf(moment: Moment, lang: Lang): string {
  // What else a page keeps in its address stays there.
  const parameters = new URLSearchParams(location.search);
  writeMoment(parameters, moment, lang);
  const query = parameters.toString();
  return `${location.pathname}${query && `?${query}`}`;
}
