import type { Lang } from "../../../i18n/lang.ts";
import { formatPeriod, readPeriod } from "../../../parts/format/plain-period.ts";
import { readTypedNumber, writeTypedNumber } from "../../../parts/format/typed-number.ts";
import type { Finding, Qualifier, ReportedValue } from "../desk-types.ts";

/** Where a figure can be checked: at an address, in a file still to be uploaded, or in the uploaded one with this id. */
export type Proof = "address" | "upload" | (string & {});

/** The fields of one figure as they stand in the form, before they are read. */
export interface Entry {
  /** Number within the form, which the ids of its fields begin with. */
  key: number;
  indicatorCode: string;
  value: string;
  period: string;
  qualifier: Qualifier;
  definitionKept: boolean;
  note: string;
  proof: Proof;
  url: string;
  /** Why findings are kept, by their codes, each with what it was written for. */
  kept: Record<string, { reason: string; about: string | null }>;
  /** Fields that the keyboard has not left yet: as long as one is empty, nothing is said of it. */
  unvisited: Set<VisitedField>;
}

/** Fields that something is said of while they are empty. */
export type VisitedField = "value" | "period" | "proof" | "note";

/** Makes the empty fields of an indicator. */
export function emptyEntry(key: number, indicatorCode: string): Entry {
  const unvisited = new Set<VisitedField>(["value", "period", "proof", "note"]);
  return { key, indicatorCode, value: "", period: "", qualifier: "EXACT", definitionKept: true, note: "", proof: "address", url: "", kept: {}, unvisited };
}

/** Returns whether a field is empty and the keyboard has not left it yet. */
export function isToCome(entry: Entry, field: string): boolean {
  const text = { value: entry.value, period: entry.period, note: entry.note, proof: hasFile(entry) ? entry.proof : entry.url };
  return entry.unvisited.has(field as VisitedField) && text[field as VisitedField].trim() === "";
}

/** Returns whether anything was typed: only then a figure is sent. */
export function isTyped({ value, period, note, url, proof }: Entry): boolean {
  return [value, period, note, url].some((text) => text.trim() !== "") || hasFile({ proof });
}

/** Reads what was typed; a number or date that cannot be read stays as it is, so that the desk says what is wrong with it. */
export function readEntry(entry: Entry, lang: Lang): ReportedValue {
  const isFile = hasFile(entry);
  return {
    indicatorCode: entry.indicatorCode,
    value: readTypedNumber(entry.value, lang) ?? entry.value.trim(),
    period: readPeriod(entry.period) ?? entry.period.trim(),
    qualifier: entry.qualifier,
    definitionKept: entry.definitionKept,
    note: entry.note.trim() || null,
    evidenceUrl: isFile ? null : entry.url.trim() || null,
    evidenceId: isFile ? entry.proof : null,
    kept: Object.entries(entry.kept)
      // Sent without what it is for, it would be taken for a reason for whatever is typed now.
      .filter(([, { reason, about }]) => about && reason.trim() !== "")
      .map(([code, { reason, about }]) => ({ code, reason: reason.trim(), about })),
  };
}

/** Writes a figure of the desk into fields, as people of the language type it. */
export function writeEntry(value: ReportedValue, key: number, lang: Lang): Entry {
  return {
    key,
    indicatorCode: value.indicatorCode,
    value: writeTypedNumber(value.value, lang),
    period: readPeriod(value.period) === value.period ? formatPeriod(value.period, lang) : value.period,
    qualifier: value.qualifier,
    definitionKept: value.definitionKept,
    note: value.note ?? "",
    proof: value.evidenceId ?? "address",
    url: value.evidenceUrl ?? "",
    kept: Object.fromEntries(value.kept.map(({ code, reason, about }) => [code, { reason, about }])),
    unvisited: new Set(),
  };
}

/** Returns whether two lists of figures say the same, in any order. */
export function sayTheSame(one: ReportedValue[], other: ReportedValue[]): boolean {
  const write = (values: ReportedValue[]) => values.map((value) => JSON.stringify(sorted(value))).sort();
  return JSON.stringify(write(one)) === JSON.stringify(write(other));
}

/** Returns the reason that keeps a finding of a figure; "" for none, and for one that was written when the figure, or what is said of it, was another. */
export function reasonFor({ kept }: Entry, { code, about }: Finding): string {
  const given = kept[code];
  return given && given.about === about ? given.reason : "";
}

/** Returns whether a finding stops the report: an error does, and what is to be looked at does while no reason is written. */
export function blocks({ severity, keptReason }: Finding): boolean {
  return severity === "ERROR" || !keptReason;
}

function hasFile({ proof }: Pick<Entry, "proof">): boolean {
  return proof !== "address" && proof !== "upload";
}

function sorted({ kept, ...value }: ReportedValue): unknown[] {
  const { indicatorCode, value: number, period, qualifier, definitionKept, note, evidenceUrl, evidenceId } = value;
  const reasons = kept.map(({ code, reason, about }) => `${code} ${about} ${reason}`).sort();
  return [indicatorCode, number, period, qualifier, definitionKept, note || null, evidenceUrl || null, evidenceId || null, reasons];
}
