import { Counter, type Registry } from "prom-client";
import { outcomes, type WatchedResponse } from "./watched-response.ts";

/** Bounds in seconds, from 0.1 ms to 10 s. */
export const bounds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

// What a client chooses must not make series without end: anything else is `other`.
const paths = ["/graphql", "/graphiql", "/health", "/ready"];
const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/** What was counted of requests that are alike. */
interface Tally {
  labels: { method: string; path: string; status: string; how: string };
  count: number;
  seconds: number;
  bytes: number;
  /** How many took no longer than each bound and longer than the one before; the last: longer than all. */
  inBucket: number[];
}

/** Tallies of requests that are over. */
export interface RequestTallies {
  add(response: WatchedResponse, method: string, status: number, seconds: number): void;
  /** Returns the durations as Prometheus reads them. */
  durationsText(): string;
}

const durationName = "toso_http_request_duration_seconds";

/**
 * Opens the tallies of requests; their counters read them when they are asked. The counters of the library take a name made of all
 * labels for each request, which at a hundred microseconds a request is dear, and its histogram cannot be filled from elsewhere.
 */
export function tallyRequests(registry: Registry): RequestTallies {
  const tallies = new Map<number, Tally>();
  const read = (name: string, help: string, labelNames: ("method" | "path" | "status" | "how")[], value: (tally: Tally) => number) =>
    new Counter({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const tally of tallies.values()) this.inc(Object.fromEntries(labelNames.map((label) => [label, tally.labels[label]])), value(tally));
      },
    });
  read("toso_http_requests_total", "Requests that are over.", ["method", "path", "status", "how"], ({ count }) => count);
  read("toso_http_sent_bytes_total", "Bodies sent, as coded for the client.", ["path", "how"], ({ bytes }) => bytes);

  return {
    add({ path, outcome, bytes }, method, status, seconds) {
      const pathNumber = paths.indexOf(path) + 1;
      const methodNumber = methods.indexOf(method) + 1;
      const key = ((status * 16 + outcomes.indexOf(outcome)) * 16 + pathNumber) * 16 + methodNumber;
      let tally = tallies.get(key);
      if (!tally) {
        const labels = { method: methods[methodNumber - 1] ?? "other", path: paths[pathNumber - 1] ?? "other", status: String(status), how: outcome };
        tally = { labels, count: 0, seconds: 0, bytes: 0, inBucket: new Array<number>(bounds.length + 1).fill(0) };
        tallies.set(key, tally);
      }
      tally.count += 1;
      tally.seconds += seconds;
      tally.bytes += bytes;
      let bucket = 0;
      while (bucket < bounds.length && seconds > bounds[bucket]!) bucket += 1;
      tally.inBucket[bucket]! += 1;
    },
    durationsText() {
      const lines = [`# HELP ${durationName} From the head of a request to the end of its answer.`, `# TYPE ${durationName} histogram`];
      for (const [labels, alike] of Map.groupBy(tallies.values(), ({ labels: { path, how } }) => `path="${path}",how="${how}"`)) {
        let upTo = 0;
        [...bounds, "+Inf"].forEach((bound, bucket) => {
          upTo += sum(alike, ({ inBucket }) => inBucket[bucket]!);
          lines.push(`${durationName}_bucket{le="${bound}",${labels}} ${upTo}`);
        });
        lines.push(`${durationName}_sum{${labels}} ${sum(alike, ({ seconds }) => seconds)}`, `${durationName}_count{${labels}} ${upTo}`);
      }
      return `${lines.join("\n")}\n`;
    },
  };
}

const sum = (tallies: Tally[], value: (tally: Tally) => number) => tallies.reduce((total, tally) => total + value(tally), 0);
