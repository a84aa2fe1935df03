import { setTimeout } from "node:timers/promises";
import { releaseOf, valueIn } from "./marked-dataset.ts";

/** What clients saw, in answers. */
export interface Tally {
  /** Right answers to the question that was asked before. */
  hot: number;
  /** Of these, marked as stale. */
  stale: number;
  /** Right answers to questions that nobody asked before. */
  fresh: number;
  /** Refusals that say when to come back (503 with Retry-After). */
  refused: number;
  /** Faults of ours, masked (INTERNAL_ERROR). */
  faults: number;
  /** Answers whose figure is not the one of the release that they name, or of no release that was published. */
  wrong: number;
  /** Of the hot question: refused, faulty or without an answer. */
  hotLost: number;
  /** Requests without an answer: connection refused, cut or timed out. */
  failed: number;
  /** The first thing that went wrong, to be looked at. */
  first: string | null;
}

/** Where clients send a request now; null: nobody is ready, wait. */
export type Choose = () => string | null;

/** Clients at work. */
export interface Load {
  tally: Tally;
  /** Ends the clients when their last answers are there. */
  stop(): Promise<void>;
}

const question = `release { version } province(code: "48") { teams { value } }`;
let asked = 0;

/** Starts clients that ask by turns what was asked before and what was not; `published` tells how many releases may be out by now. */
export function driveLoad(choose: Choose, published: () => number, clients = 8): Load {
  const tally: Tally = { hot: 0, stale: 0, fresh: 0, refused: 0, faults: 0, wrong: 0, hotLost: 0, failed: 0, first: null };
  let over = false;
  const note = (what: string) => (tally.first ??= what);

  async function client(number: number): Promise<void> {
    for (let turn = number; !over; turn += 1) {
      const address = choose();
      if (!address) {
        await setTimeout(10);
        continue;
      }
      const isHot = turn % 2 === 0;
      await askOnce(address, isHot, isHot ? `{ ${question} }` : `{ ${question} } # ${(asked += 1)}`);
      await setTimeout(5);
    }
  }

  async function askOnce(address: string, isHot: boolean, query: string): Promise<void> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${address}/graphql?${new URLSearchParams({ query })}`, {
        headers: { accept: "application/json" },
        signal: AbortSignal.timeout(15_000),
      });
      text = await response.text();
    } catch (error) {
      tally.failed += 1;
      if (isHot) tally.hotLost += 1;
      note(`no answer: ${(error as Error).cause ?? error}`);
      return;
    }
    if (response.status === 503 && response.headers.has("retry-after")) {
      tally.refused += 1;
      if (isHot) tally.hotLost += 1;
      return;
    }
    const { data, errors } = JSON.parse(text) as {
      data?: { release: { version: string }; province: { teams: { value: number } } };
      errors?: { extensions: { code: string } }[];
    };
    if (errors) {
      tally.faults += 1;
      if (isHot) tally.hotLost += 1;
      note(`${response.status} ${errors[0]!.extensions.code}`);
      return;
    }
    const release = releaseOf(data!.release.version);
    const value = data!.province.teams.value;
    if (value !== valueIn(release) || release >= published() || !response.headers.get("etag")?.startsWith(`"${data!.release.version}.`)) {
      tally.wrong += 1;
      note(`wrong: ${text} under ${response.headers.get("etag")}, ${published()} published`);
      return;
    }
    tally[isHot ? "hot" : "fresh"] += 1;
    if (response.headers.has("stale-since")) tally.stale += 1;
  }

  const all = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return {
    tally,
    stop: async () => {
      over = true;
      await all;
    },
  };
}
