import { Counter, Gauge, Histogram, Registry } from "prom-client";
import codes from "../../contract/error-codes.json" with { type: "json" };
import type { KeptAnswers } from "../answer/keep-answers.ts";
import type { Standing } from "../release/standing-release.ts";
import type { Statements } from "./watch-statements.ts";
import type { WatchedResponse } from "./watched-response.ts";

/** What is counted of one server. */
export interface Meters {
  registry: Registry;
  requestBegan(): void;
  /** Counts a request that is over; `seconds` from its head to its end. */
  requestOver(response: WatchedResponse, method: string, status: number, seconds: number): void;
  close(): void;
}

/** What the meters read when they are asked. */
export interface Metered {
  standing: Pick<Standing, "last" | "awaySince">;
  kept: KeptAnswers;
  statements: Statements;
}

/** Bounds in seconds, from 0.1 ms to 10 s. */
const buckets = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a client chooses must not make series without end: anything else is `other`. */
const paths = new Set(["/graphql", "/graphiql", "/health", "/ready"]);
const methods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Opens the counters of a server in a registry of their own; what they are is told in docs/watching.md. */
export function openMeters({ standing, kept, statements }: Metered): Meters {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: "toso_http_requests_total",
    help: "Requests that are over.",
    labelNames: ["method", "path", "status", "how"],
    registers,
  });
  const durations = new Histogram({
    name: "toso_http_request_duration_seconds",
    help: "From the head of a request to the end of its answer.",
    labelNames: ["path", "how"],
    buckets,
    registers,
  });
  const sent = new Counter({ name: "toso_http_sent_bytes_total", help: "Bodies sent, as coded for the client.", labelNames: ["path", "how"], registers });
  const open = new Gauge({ name: "toso_http_requests_open", help: "Requests under way.", registers });
  const refusals = new Counter({ name: "toso_refusals_total", help: "Errors in answers by their code.", labelNames: ["code"], registers });
  // A series that appears with its first error hides that error from rate().
  for (const code of [...Object.keys(codes), "OTHER"]) refusals.inc({ code }, 0);
  const sql = new Histogram({
    name: "toso_sql_duration_seconds",
    help: "SQL statements of the typed client, waiting for a connection included.",
    buckets,
    registers,
  });
  const sqlFailed = new Counter({ name: "toso_sql_failed_total", help: "SQL statements that the database refused or never answered.", registers });
  const tell = (seconds: number, failed: boolean) => {
    sql.observe(seconds);
    if (failed) sqlFailed.inc();
  };
  statements.listeners.add(tell);
  readWhenAsked(registry, standing, kept);
  return {
    registry,
    requestBegan: () => open.inc(),
    requestOver({ path: given, how, bytes, codes: found }, method, status, seconds) {
      const path = paths.has(given) ? given : "other";
      open.dec();
      requests.inc({ method: methods.has(method) ? method : "other", path, status: String(status), how });
      durations.observe({ path, how }, seconds);
      sent.inc({ path, how }, bytes);
      for (const code of found) refusals.inc({ code: code in codes ? code : "OTHER" });
    },
    close: () => void statements.listeners.delete(tell),
  };
}

/** Opens the gauges whose values stand elsewhere and are read for each scrape. */
function readWhenAsked(registry: Registry, standing: Metered["standing"], kept: KeptAnswers): void {
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  gauge("toso_kept_answers", "Answers kept in memory.", () => kept.count);
  gauge("toso_kept_bytes", "What kept answers take.", () => kept.bytes);
  gauge("toso_database_away", "1 while the database does not answer.", () => (standing.awaySince ? 1 : 0));
  new Counter({
    name: "toso_kept_evicted_total",
    help: "Answers dropped to make room for others.",
    registers: [registry],
    collect() {
      this.reset();
      this.inc(kept.evicted);
    },
  });
  new Gauge({
    name: "toso_release_info",
    help: "Always 1; its version is the release that stands, none before the first; not there until the database has said.",
    labelNames: ["version"],
    registers: [registry],
    collect() {
      this.reset();
      if (standing.last !== undefined) this.set({ version: standing.last?.version ?? "none" }, 1);
    },
  });
}
