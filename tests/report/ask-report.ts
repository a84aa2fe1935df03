import { expect } from "vitest";
import { writeFinding } from "../../packages/portal/src/views/report/form/write-finding.ts";
import * as english from "../../packages/portal/src/views/report/words-en.ts";
import * as vietnamese from "../../packages/portal/src/views/report/words-vi.ts";
import type { Person, ServedDesk } from "./serve-desk.ts";

/** A figure as the form sends it; what is left out is the plainest case. */
export function figure(given: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    indicatorCode: "teams",
    value: "120",
    period: "2025-03",
    qualifier: "EXACT",
    definitionKept: true,
    evidenceUrl: "https://example.org/report",
    kept: [],
    ...given,
  };
}

/** Reasons to keep whatever may be worth a second look, for tests of something else. */
export const anyReasons = [
  ..."JUMP FEWER_MEMBERS_THAN_TEAMS COVERAGE_OVER_100 OVER_POPULATION DIFFERS_FROM_PUBLISHED OLDER_THAN_KNOWN SAME_DATE ACCEPTED_ALREADY REPLACES_OWN".split(
    " ",
  ),
  ..."FAR_FROM_OLD_PROVINCES FAR_FROM_BEFORE_MERGER FAR_ACROSS_MERGER PART_OVER_WHOLE NEGATIVE_INDEX MAY_BE_SHARE".split(" "),
].map((code) => ({ code, reason: "Đã soát lại." }));

/** Begins a report for an area such as "VN63 48" and returns its id and version. */
export async function startReport({ ask }: ServedDesk, person: Person, area = "VN63 48"): Promise<{ id: string; version: number; status: string }> {
  const [scheme, code] = area.split(" ");
  const { data, errors } = await ask(
    person,
    "mutation ($scheme: Scheme!, $code: String!) { startReport(scheme: $scheme, code: $code) { id version status } }",
    {
      scheme,
      code,
    },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.startReport;
}

/** Changes a report by a mutation with these arguments; returns what is asked of it, or the error. */
export async function change({ ask }: ServedDesk, person: Person | null, name: string, args: Record<string, unknown>, fields = "{ id version status }") {
  const types: Record<string, string> = { id: "ID!", version: "Int!", reason: "String!", values: "[ReportedValueInput!]!", isPublic: "Boolean!" };
  const declared = Object.keys(args).map((key) => `$${key}: ${name === "acceptReport" && key === "reason" ? "String" : types[key]}`);
  const passed = Object.keys(args).map((key) => `${key}: $${key}`);
  const { data, errors } = await ask(person, `mutation (${declared.join(", ")}) { ${name}(${passed.join(", ")}) ${fields} }`, args);
  return { is: data?.[name], error: errors?.[0]?.extensions ?? null };
}

/** Begins a report, fills it with these figures and hands it in; what is worth a second look in one that gives no reasons is kept with one. */
export async function handInReport(
  desk: ServedDesk,
  person: Person,
  values: Record<string, unknown>[] = [figure()],
  area?: string,
): Promise<{ id: string; version: number }> {
  const begun = await startReport(desk, person, area);
  const reasoned = values.map((value) => ((value.kept as unknown[]).length > 0 ? value : { ...value, kept: anyReasons }));
  const { is: saved, error: unsaved } = await change(desk, person, "saveReport", { id: begun.id, version: begun.version, values: reasoned });
  if (unsaved) throw new Error(JSON.stringify(unsaved));
  const { is, error } = await change(desk, person, "handIn", { id: begun.id, version: saved.version });
  if (error) throw new Error(JSON.stringify(error));
  return is;
}

/** What is found in a figure, as the desk says it. */
export interface Found {
  code: string;
  about: string;
  details: { name: string; value: string }[];
  [field: string]: unknown;
}

/** Saves figures in the open report of an area; returns what is found in them, which pages must be able to say in either language, and its id and version. */
export async function findIn(desk: ServedDesk, person: Person, values: Record<string, unknown>[], area: string) {
  const { id, version } = await startReport(desk, person, area);
  const fields = "{ id version findings { code severity indicatorCode period place field message remedy details { name value } about keptReason } }";
  const { is, error } = await change(desk, person, "saveReport", { id, version, values }, fields);
  if (error) throw new Error(JSON.stringify(error));
  for (const finding of is.findings)
    for (const [lang, words] of [
      ["vi", vietnamese],
      ["en", english],
    ] as const) {
      const { says, mend } = writeFinding(finding, words, lang);
      expect(words.reportForm.findings, finding.code).toHaveProperty(finding.code);
      expect(`${says} ${mend}`).not.toMatch(/[{}]|undefined|NaN/);
    }
  return is as { id: string; version: number; findings: Found[] };
}

/** What findings say, with their numbers and names. */
export const detailsOf = (findings: Found[]) =>
  findings.map(({ code, details }) => [code, Object.fromEntries(details.map(({ name, value }) => [name, value]))]);
