import { readFileSync } from "node:fs";
import { parser } from "@prometheus-io/lezer-promql";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { readSeries, settledSeries, type Series } from "../api/read-metrics.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

interface Panel {
  title: string;
  targets: { expr: string }[];
}

const dashboard = JSON.parse(read("deploy/grafana-dashboard.json")) as {
  panels: Panel[];
  templating: { list: { name: string; query: string | { query: string } }[] };
  annotations: { list: { name: string; expr: string }[] };
};
const alerts = (parse(read("deploy/prometheus-alerts.yml")) as { groups: { rules: { alert: string; expr: string }[] }[] }).groups.flatMap(({ rules }) => rules);
const told = read("docs/watching.md");

const expressions: [string, string][] = [
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as [string, string])),
  ...dashboard.annotations.list.map(({ name, expr }) => [name, expr] as [string, string]),
  ...alerts.map(({ alert, expr }) => [alert, expr] as [string, string]),
  ...[...told.matchAll(/```promql\n([^`]+)```/g)].map(([, expr], index) => [`docs/watching.md, ${index + 1}`, expr!] as [string, string]),
];

const database = await openTestDatabase("dataset");
const server = await listenWithoutGrace({ database, metrics: { port: 0 } });
afterAll(() => server.stop());
const ask = (query: string) => fetch(`${server.address}/graphql?${new URLSearchParams({ query })}`, { headers: { accept: "application/json" } });
await (await ask("{ provinces { nodes { teams { value } } } }")).text();
await (await ask("{ nothing }")).text();
let series = await settledSeries(server.metrics!);
// Garbage collection has no series before it first happened.
for (let attempt = 0; attempt < 200 && !series.some(({ name }) => name.startsWith("nodejs_gc")); attempt += 1) {
  Array.from({ length: 200_000 }, (_, number) => ({ number }));
  series = await settledSeries(server.metrics!);
}
/** What Prometheus itself adds to each series. */
const added = ["job", "instance"];

/** Reads the metric names of an expression with the labels that it matches or groups by; throws where Prometheus could not read it. */
function namesIn(expr: string): { name: string; labels: string[] }[] {
  // Grafana puts a time there.
  const text = expr.replaceAll("$__rate_interval", "5m");
  const found: { name: string; labels: string[] }[] = [];
  const groupings: string[] = [];
  parser.parse(text).iterate({
    enter: (node) => {
      const piece = text.slice(node.from, node.to);
      if (node.type.isError) throw new Error(`Not PromQL at ${node.from}: ${text}`);
      if (node.name === "Identifier" && node.matchContext(["VectorSelector"])) found.push({ name: piece, labels: [] });
      if (node.name === "LabelName" && node.matchContext(["GroupingLabels"])) groupings.push(piece);
      else if (node.name === "LabelName") found.at(-1)!.labels.push(piece);
    },
  });
  return found.map(({ name, labels }) => ({ name, labels: [...labels, ...groupings] }));
}

const labelsOf = (name: string): Set<string> => new Set(series.filter((each) => each.name === name).flatMap(({ labels }) => Object.keys(labels)));

test("there are panels, alerts and expressions in the documentation to be checked", () => {
  expect([dashboard.panels.length > 15, alerts.length > 8, expressions.length > 30]).toEqual([true, true, true]);
});

test.each(expressions)("%s: asks for metrics and labels that a server has: %s", (_where, expr) => {
  const names = namesIn(expr);
  expect(names.length).toBeGreaterThan(0);
  for (const { name, labels } of names) {
    if (name === "up") continue;
    expect(series.map((each) => each.name)).toContain(name);
    const known = [...labelsOf(name), ...added];
    for (const label of labels) expect(known, `${name} has no label ${label}`).toContain(label);
  }
});

test.each(expressions)("%s: names values of labels as a server writes them: %s", (_where, expr) => {
  const hows = ["hit", "stale", "miss", "unchanged", "refused", "faulty", "gone", "other"];
  for (const [, given] of expr.matchAll(/how=~?"([^"]+)"/g)) for (const how of given!.split("|")) expect(hows).toContain(how);
  const codes = series.filter(({ name }) => name === "toso_refusals_total").map(({ labels }) => labels.code);
  for (const [, code] of expr.matchAll(/code="([^"]+)"/g)) expect(codes).toContain(code);
  for (const [, path] of expr.matchAll(/path="([^"]+)"/g)) expect(series.map(({ labels }) => labels.path)).toContain(path);
});

test("each choice at the top of the dashboard reads a metric that is there", () => {
  const queries = dashboard.templating.list.flatMap(({ query }) => (typeof query === "string" ? [] : [query.query]));
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) expect(series.map(({ name }) => name)).toContain(/label_values\((\w+)/.exec(query)![1]);
});

test("the documentation names every metric of ours and every alert, and no other", () => {
  const own = new Set(series.map(({ name }: Series) => name.replace(/_(bucket|sum|count)$/, "")).filter((name) => name.startsWith("toso_")));
  const rows = [...told.matchAll(/^\| `(toso_\w+)/gm)].map(([, name]) => name!);
  expect(rows.sort()).toEqual([...own].sort());
  expect([...told.matchAll(/^\| `(Toso\w+)`/gm)].map(([, name]) => name!).sort()).toEqual(alerts.map(({ alert }) => alert).sort());
});

test("a name that no server has would be found", () => {
  expect(namesIn('rate(toso_nothing_total{how="hit"}[5m])')).toEqual([{ name: "toso_nothing_total", labels: ["how"] }]);
  expect(() => namesIn("rate(toso_http_requests_total[5m)")).toThrow("Not PromQL");
  expect(() => readSeries("not a series at all {")).toThrow("No series");
});
