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

/** Begins a report, fills it with these figures and hands it in. */
export async function handInReport(
  desk: ServedDesk,
  person: Person,
  values: Record<string, unknown>[] = [figure()],
  area?: string,
): Promise<{ id: string; version: number }> {
  const begun = await startReport(desk, person, area);
  const { is: saved, error: unsaved } = await change(desk, person, "saveReport", { id: begun.id, version: begun.version, values });
  if (unsaved) throw new Error(JSON.stringify(unsaved));
  const { is, error } = await change(desk, person, "handIn", { id: begun.id, version: saved.version });
  if (error) throw new Error(JSON.stringify(error));
  return is;
}
