/** People at a desk, as a process of their own: it signs them in, and lets them work and rest as it is told. */
import { setTimeout } from "node:timers/promises";
import { openAskedDesk, type Person } from "./ask-desk.ts";
import { openMailbox } from "./read-mails.ts";
import { walkAsEditor } from "./walk-as-editor.ts";
import { followLink, signIn, walkAsReporter, type OfficeArea } from "./walk-as-reporter.ts";

/** What the process is started with, in JSON. */
export interface Invited {
  address: string;
  site: string;
  directory: string;
  /** Addresses of editors: the first was invited and has a mail, the others ask for one. */
  editors: string[];
  /** Areas, each for a reporter of an office of its own. */
  areas: OfficeArea[];
  /** Pause of a person between two steps on the average, in milliseconds. */
  pauseMs: number;
}

/** What the people did, and how long it took. */
export interface Tally {
  /** Milliseconds of each step, by its name. */
  steps: Record<string, number[]>;
  /** Requests that were refused, broke or were not answered. */
  failed: number;
  first: string | null;
}

const { address, site, directory, editors, areas, pauseMs } = JSON.parse(process.argv[2]!) as Invited;
const desk = openAskedDesk(address, site);
const mails = openMailbox(directory);
const tally: Tally = { steps: {}, failed: 0, first: null };
let isOpen = false;
let open = () => {};
let opened = new Promise<void>((resolve) => (open = resolve));
let active = 0;

let place = 0;
const arrive = (email: string): Person => ({ email, cookie: "", clientAddress: `198.18.${Math.floor((place += 1) / 250)}.${place % 250}` });

/** Takes one step after the other; a person whom the desk let down goes away. */
async function live(walk: AsyncGenerator<string, never>): Promise<void> {
  for (;;) {
    // Who was held back does not go on in the same moment as all others.
    while (!isOpen) await opened.then(() => setTimeout(Math.random() * pauseMs));
    active += 1;
    const began = performance.now();
    try {
      const { value } = await walk.next();
      (tally.steps[value] ??= []).push(performance.now() - began);
    } catch (error) {
      tally.failed += 1;
      tally.first ??= (error as Error).stack ?? String(error);
      return;
    } finally {
      active -= 1;
    }
    await setTimeout(pauseMs * (0.5 + Math.random()));
  }
}

process.on("message", (message: "work" | "rest") => {
  isOpen = message === "work";
  if (isOpen) return open();
  opened = new Promise((resolve) => (open = resolve));
  void (async () => {
    while (active > 0) await setTimeout(20);
    process.send!(tally);
  })();
});

const decided: Person[] = [];
for (const [at, email] of editors.entries()) {
  const editor = arrive(email);
  await (at === 0 ? followLink : signIn)(desk, editor, mails);
  decided.push(editor);
}
const handing: Person[] = [];
for (const [at, area] of areas.entries()) {
  const reporter = arrive(`reporter${at}@so.example`);
  const invitation = { email: reporter.email, name: `Người ${at}`, language: at % 4 ? "vi" : "en", officeName: `Sở ${at}`, areas: [area] };
  await desk.ask(decided[at % decided.length]!, "invite", invitation);
  await followLink(desk, reporter, mails);
  handing.push(reporter);
}
for (const editor of decided) void live(walkAsEditor(desk, editor));
for (const [at, area] of areas.entries()) void live(walkAsReporter(desk, handing[at]!, area, mails));
process.send!("ready");
