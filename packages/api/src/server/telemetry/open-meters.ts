import { Counter, Gauge, Histogram, Registry } from "prom-client";
import codes from "../../../contract/error-codes.json" with { type: "json" };
import type { AnswerCache } from "../cache/answer-cache.ts";
import type { Unread } from "../limit/limit-unread.ts";
import type { CurrentRelease } from "../../release/current-release.ts";
import { bounds, tallyRequests } from "./tally-requests.ts";
import type { Statements } from "../../database/watch-statements.ts";
import type { WatchedResponse } from "./watched-response.ts";

/** What is counted of one server. */
export interface Meters {
  registry: Registry;
  /** Returns all of it as Prometheus reads it. */
  text(): Promise<string>;
  requestBegan(): void;
  /** Counts a request that is over; `seconds` from its head to its end. */
  requestOver(response: WatchedResponse, method: string, status: number, seconds: number): void;
  close(): void;
}

/** What the meters read when they are asked. */
export interface Metered {
  currentRelease: Pick<CurrentRelease, "last" | "awaySince">;
  cache: AnswerCache;
  unread: Pick<Unread, "bytes" | "cut">;
  statements: Statements;
}

/** Opens the counters of a server in a registry of their own; what they are is told in docs/watching.md. */
export function openMeters({ currentRelease, cache, unread, statements }: Metered): Meters {
  const registry = new Registry();
  const registers = [registry];
  const requests = tallyRequests(registry);
  let open = 0;
  const refusals = new Counter({ name: "toso_refusals_total", help: "Errors in answers by their code.", labelNames: ["code"], registers });
  // A series that appears with its first error hides that error from rate().
  for (const code of [...Object.keys(codes), "OTHER"]) refusals.inc({ code }, 0);
  const sql = new Histogram({
    name: "toso_sql_duration_seconds",
    help: "SQL statements of the typed client, waiting for a connection included.",
    buckets: bounds,
    registers,
  });
  const sqlFailed = new Counter({ name: "toso_sql_failed_total", help: "SQL statements that the database refused or never answered.", registers });
  const tell = (seconds: number, failed: boolean) => {
    sql.observe(seconds);
    if (failed) sqlFailed.inc();
  };
  statements.listeners.add(tell);
  readWhenAsked(registry, { currentRelease, cache, unread }, () => open);
  return {
    registry,
    text: async () => (await registry.metrics()) + requests.durationsText(),
    requestBegan: () => void (open += 1),
    requestOver(response, method, status, seconds) {
      open -= 1;
      requests.add(response, method, status, seconds);
      for (const code of response.codes) refusals.inc({ code: Object.hasOwn(codes, code) ? code : "OTHER" });
    },
    close: () => void statements.listeners.delete(tell),
  };
}

/** Opens the gauges whose values stand elsewhere and are read for each scrape. */
function readWhenAsked(registry: Registry, { currentRelease, cache, unread }: Omit<Metered, "statements">, open: () => number): void {
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  gauge("toso_http_requests_open", "Requests under way.", open);
  gauge("toso_kept_answers", "Answers kept in memory.", () => cache.count);
  gauge("toso_kept_bytes", "What cached answers take.", () => cache.bytes);
  gauge("toso_unread_bytes", "What waits for clients to read it.", () => unread.bytes);
  gauge("toso_database_away", "1 while the database does not answer.", () => (currentRelease.awaySince ? 1 : 0));
  const counter = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  counter("toso_kept_evicted_total", "Answers dropped to make room for others.", () => cache.evicted);
  counter("toso_unread_cut_total", "Connections cut because their clients did not read.", () => unread.cut);
  new Gauge({
    name: "toso_release_info",
    help: "Always 1; its version is the current release, none before the first; not there until the database has said.",
    labelNames: ["version"],
    registers: [registry],
    collect() {
      this.reset();
      if (currentRelease.last !== undefined) this.set({ version: currentRelease.last?.version ?? "none" }, 1);
    },
  });
}
