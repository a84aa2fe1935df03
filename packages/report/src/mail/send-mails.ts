import type { Mail, PrismaClient } from "@toso/prisma/client";
import type { Log } from "../desk.ts";
import { isDatabaseAway } from "../refuse.ts";
import type { Deliver } from "./open-delivery.ts";

/** What sending takes. */
export interface SenderOptions {
  prisma: PrismaClient;
  deliver: Deliver;
  log: Log;
  /** How often the queue is looked at, in milliseconds. */
  pollMs?: number;
}

/** Sends what waits in the queue. */
export interface MailSender {
  /** Looks at the queue in a moment: something may have been written. */
  wake(): void;
  /** Sends all that can be sent now. */
  sendAll(): Promise<void>;
  /** Ends after the mail that is under way. */
  close(): Promise<void>;
}

const minute = 60_000;
const hour = 60 * minute;
/** How long after each failure a mail is tried again, in milliseconds; after the last one it is given up. */
const pauses = [minute, 5 * minute, hour, 4 * hour, 12 * hour, 24 * hour];
/** A process that takes a mail has this long for it; then it is another's, so that none is lost where one is killed. */
const takenMs = 2 * minute;
/** How long what wakes it is gathered, in milliseconds: many at once look at the queue once. */
const gatherMs = 200;
/** Mails of these kinds are of no use later, in milliseconds after they were written. */
const usefulMs: Record<string, number> = { "sign-in": 15 * minute };
const atOnce = 20;

/**
 * Sends mails from the queue, in the order they were written. One that cannot be sent is tried again, for about two days. A mail is removed when it was handed on: a process that is killed between the two hands it on
 * twice, once more with the same Message-ID. Any number of processes may send from one queue.
 */
export function openMailSender({ prisma, deliver, log, pollMs = 5_000 }: SenderOptions): MailSender {
  let closed = false;
  let isAway = false;
  let again = false;
  let running: Promise<void> | null = null;
  const timer = setInterval(run, pollMs);
  let soon: ReturnType<typeof setTimeout> | undefined;

  function run(): void {
    again = true;
    if (closed || running) return;
    running = sendAll().finally(() => (running = null));
  }

  async function sendAll(): Promise<void> {
    try {
      while (again && !closed) {
        again = false;
        const waiting = await prisma.mail.findMany({ where: { notBefore: { lte: new Date() } }, orderBy: { id: "asc" }, take: atOnce });
        for (const mail of waiting) if (!closed) await sendOne(mail);
        if (waiting.length === atOnce) again = true;
      }
      isAway = false;
    } catch (error) {
      if (!isDatabaseAway(error)) log.error({ err: error }, "The queue of mails broke");
      else if (!isAway) log.warn({ err: error }, "Mails wait: the database does not answer");
      isAway = true;
    }
  }

  async function sendOne(mail: Mail): Promise<void> {
    const { id, key, notBefore, failures, createdAt } = mail;
    const kind = key.split(":")[0]!;
    const taken = new Date(Date.now() + takenMs);
    const { count } = await prisma.mail.updateMany({ where: { id, notBefore }, data: { notBefore: taken } });
    if (count === 0) return;
    if (Date.now() - createdAt.getTime() > (usefulMs[kind] ?? Infinity)) return remove(id);
    try {
      await deliver(mail);
    } catch (error) {
      const pause = isRefusedForGood(error) ? undefined : pauses[failures];
      log.warn(
        { err: error, id, kind, failures: failures + 1 },
        pause ? "A mail could not be sent: it is tried again" : "A mail could not be sent and is given up",
      );
      if (pause === undefined) return remove(id);
      return void (await prisma.mail.updateMany({ where: { id }, data: { failures: failures + 1, notBefore: new Date(Date.now() + pause) } }));
    }
    await remove(id);
  }

  const remove = async (id: number): Promise<void> => void (await prisma.mail.deleteMany({ where: { id } }));

  run();
  return {
    wake: () => {
      if (closed) return;
      soon ??= setTimeout(() => {
        soon = undefined;
        run();
      }, gatherMs);
    },
    async sendAll() {
      run();
      await running;
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      clearTimeout(soon);
      await running;
    },
  };
}

/** Whether the server knows no such recipient and never will. */
function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode = 0, command } = error as { code?: string; responseCode?: number; command?: string };
  return code === "EENVELOPE" && (responseCode >= 500 || command === "API");
}
