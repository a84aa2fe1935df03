/** One series of /metrics. */
export interface Series {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** Reads the text of /metrics, each line by itself; throws at a line that is no series. */
export function readSeries(text: string): Series[] {
  return text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [, name, labels = "", value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      if (!name) throw new Error(`No series: ${line}`);
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, text]) => [label!, text!]);
      return { name, labels: Object.fromEntries(pairs), value: Number(value) };
    });
}

/** Returns all series of a server, once no request is under way: a client has its answer a moment before the server counts it. */
export async function settledSeries(address: string): Promise<Series[]> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const series = readSeries(await (await fetch(address)).text());
    if (total(series, "toso_http_requests_open") === 0) return series;
  }
  throw new Error("Requests stay under way.");
}

/** Returns the sum of the series of this name that have these labels; 0 where there is none. */
export function total(series: Series[], name: string, labels: Record<string, string> = {}): number {
  return series
    .filter((each) => each.name === name && Object.entries(labels).every(([label, value]) => each.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0);
}
