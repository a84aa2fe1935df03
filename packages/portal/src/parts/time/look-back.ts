import { checkMoment } from "./choose-entry.ts";
import { newest, type Moment } from "./moment.ts";
import type { SeriesFile } from "./series-file.ts";
import { showMoment, type ShownMoment } from "./show-moment.ts";
import type { TimeControl } from "./time-control.ts";

const files = new Map<string, Promise<SeriesFile>>();

/** Fetches the figures of a measure over time, once a visit; a failed answer is thrown, and asked for again the next time. */
export function loadSeriesFile(address: string): Promise<SeriesFile> {
  const known = files.get(address);
  if (known) return known;
  const file = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
    return answer.json() as Promise<SeriesFile>;
  });
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
}

/**
 * Gives what is to be shown for the moment of an address, and has the control say what is set and what of it cannot be shown. Null stands for the newest figures, which the
 * page has from the server: where nothing else is asked for, nothing is loaded. `isCurrent` says whether no other moment was asked for meanwhile; else nothing is said.
 */
export async function lookBack(control: TimeControl, asked: Moment, isCurrent: () => boolean = () => true): Promise<ShownMoment | null> {
  if (asked.year === null && asked.day === null) {
    control.explain([], asked, newest, null, "");
    control.show(newest, 0);
    return null;
  }
  let file: SeriesFile;
  try {
    file = await loadSeriesFile(control.dataset.series ?? "");
    if (!isCurrent()) return null;
  } catch (error) {
    console.warn(error);
    if (!isCurrent()) return null;
    control.explain(["notLoaded"], asked, newest, null, "");
    control.show(newest, 0);
    return null;
  }
  const { moment, problems } = checkMoment(asked, file);
  control.explain(problems, asked, moment, file.firstDay, file.lastDay);
  const shown = showMoment(file, moment, control);
  control.show(moment, shown.count);
  return moment.year === null && moment.day === null ? null : shown;
}
