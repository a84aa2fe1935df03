import { say } from "../../i18n/say.ts";
import type { Mark } from "../figure/list-marks.ts";
import type { MapDatum } from "../map/map-data.ts";
import { presentProvince, type Drawing } from "../map/present-province.ts";
import { chooseEntry } from "./choose-entry.ts";
import type { Moment } from "./moment.ts";
import type { SeriesEntry, SeriesFile } from "./series-file.ts";
import type { TimeControl } from "./time-control.ts";

/** One province at a moment; `entry` is null where it has no figure then, and `missing` says so. */
export type ShownProvince = {
  code: string;
  slug: string;
  name: string;
  href: string;
  entry: SeriesEntry | null;
  /** Marks that not every province bears. */
  marks: Mark[];
  ownMarks: Mark[];
  missing: string | null;
  drawing: Drawing;
  spoken: string;
};

/** All provinces at a moment, ready to be drawn, read out and listed. */
export type ShownMoment = {
  moment: Moment;
  /** Names the map. */
  label: string;
  provinces: ShownProvince[];
  /** Marks that every figure bears, said once. */
  sharedMarks: Mark[];
  /** How many provinces have a figure. */
  count: number;
  file: SeriesFile;
};

/** Chooses the figure of each province at a moment that `checkMoment` has let pass, with the words of the control. */
export function showMoment(file: SeriesFile, moment: Moment, control: TimeControl): ShownMoment {
  const chosen = file.provinces.map((province) => ({ province, entry: chooseEntry(province.entries, moment) }));
  const known = chosen.flatMap(({ entry }) => (entry && entry.value !== null ? [entry] : []));
  const shared = known.length < 2 ? [] : known[0]!.marks.filter((kind) => known.every(({ marks }) => marks.includes(kind)));
  const marksOf = (kinds: SeriesEntry["marks"]) => kinds.map((kind) => file.marks[kind]!);
  const provinces = chosen.map(({ province: { code, slug, name, href }, entry }): ShownProvince => {
    const marks = marksOf(entry?.marks.filter((kind) => !shared.includes(kind)) ?? []);
    const missing = entry === null ? control.nameMissing(moment) : entry.value === null ? entry.text : null;
    const read = missing ?? [entry!.spoken, entry!.periodInSentence, ...marks.map(({ label }) => label)].filter(Boolean).join(", ");
    return {
      ...{ code, slug, name, href, entry, marks, missing },
      ownMarks: marksOf(entry?.marks ?? []),
      drawing: presentProvince({ value: entry?.value ?? null, text: entry?.text ?? "", marks }, true, file.scale),
      spoken: `${name}: ${read}`,
    };
  });
  const sharedMarks = marksOf(shared);
  const label = say(control.words.label, { measure: [file.name, control.nameMoment(moment)].filter(Boolean).join(", ") });
  return { moment, provinces, sharedMarks, count: known.length, file, label: [label, writeSharedMarks(sharedMarks, control)].filter(Boolean).join(". ") };
}

/** Says once what every figure of a moment bears; empty where no mark stands on all. */
export function writeSharedMarks(marks: Mark[], control: TimeControl): string {
  return marks.length > 0 ? say(control.words.shared, { labels: marks.map(({ label }) => label).join(", ") }) : "";
}

/** Lists the provinces of a moment as the live map and the card take them; `newest` are those of the newest figures. */
export function listMomentData({ provinces, file }: ShownMoment, control: TimeControl, newest: MapDatum[]): MapDatum[] {
  const counterparts = new Map(newest.map(({ code, counterpart }) => [code, counterpart]));
  return provinces.map(({ code, slug, name, href, entry, ownMarks, missing, drawing, spoken }) => ({
    ...{ code, slug, name, href, spoken, drawing },
    counterpart: counterparts.get(code) ?? slug,
    card: {
      // What stands on the other side of the merger is the newest, whatever moment is looked at.
      today: null,
      text: entry?.text ?? "",
      missing,
      period: entry?.periodInSentence || null,
      sentence: entry?.sentence ?? say(control.words.missing.sentence, { province: name, missing: missing ?? "" }),
      marks: missing === null ? ownMarks : [],
      notes: entry?.notes ?? [],
      source: entry && entry.source !== null ? file.sources[entry.source]! : null,
    },
  }));
}
