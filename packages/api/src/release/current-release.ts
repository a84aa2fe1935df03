import { setTimeout } from "node:timers/promises";
import type { Release } from "@toso/prisma/client";
import type { Logger } from "pino";
import type { Database } from "../database/database.ts";
import type { ChannelConnection } from "../database/listen-channel.ts";
import { channel, publishingLock } from "./announce.ts";

/** Thrown where the database that says which release is current does not answer. */
export class DatabaseAway extends Error {
  /** When it stopped answering. */
  readonly since: Date;

  constructor(since: Date, cause: unknown) {
    super(`The database does not answer since ${since.toISOString()}.`, { cause });
    this.since = since;
  }
}

/** Which release stands, as this process knows it. */
export interface CurrentRelease {
  /** The current release, null before the first; undefined where it may have changed: then `ask`. */
  readonly known: Release | null | undefined;
  /** The release that stood when the database last answered; undefined when it never did. */
  readonly last: Release | null | undefined;
  /** Since when the database does not answer; null while it does. */
  readonly awaySince: Date | null;
  /** Returns the current release at a moment after this call, null before the first; throws DatabaseAway. */
  ask(): Promise<Release | null>;
  close(): Promise<void>;
}

const withoutSessions =
  "DATABASE_URL leads to a pooler that keeps no sessions: everything works, but each request asks the database which release is current, and no statement is kept prepared. Name the server itself, or let the pooler keep sessions (pool_mode = session), and answers are faster";

/** How often the database is asked although nothing was heard, in milliseconds. */
const pollMs = 1_000;
/** Publishers that announced themselves take the lock within this time, in milliseconds. */
const grace = 2_000;
const firstPause = 100;
const longestPause = 2_000;

const question = `SELECT r.*, (
  SELECT count(*)::int FROM pg_locks JOIN pg_database d ON d.oid = database AND d.datname = current_database()
  WHERE locktype = 'advisory' AND objid = ${publishingLock}
) AS publishers FROM (SELECT 1) one LEFT JOIN (SELECT * FROM "Release" ORDER BY id DESC LIMIT 1) r ON true`;

/**
 * Watches which release is current. What is known is trusted only while the line to the database is open, publishers are heard on it and nobody publishes;
 * from the moment a publisher announces itself until it is done, `known` is undefined and each `ask` goes to the database.
 * `changed` is called with each release that is seen for the first time.
 */
export function watchCurrentRelease(
  database: Pick<Database, "engine" | "listen">,
  log: Logger,
  changed: (release: Release | null) => void = () => {},
): CurrentRelease {
  let line: ChannelConnection | undefined;
  let opening: Promise<void> | undefined;
  let reopening = false;
  let away: DatabaseAway | undefined;
  let release: Release | null | undefined;
  /** How much was heard, and how much of it the release in memory takes in: what was read before the last of it is not trusted. */
  let notifications = 0;
  let notificationsRead = -1;
  let publishers = 0;
  let announcedAt = -Infinity;
  let closed = false;
  /** Whether the last line heard nothing: said once, not with each line. */
  let isSilent = false;
  let running: Promise<Release | null> | undefined;
  let next: Promise<Release | null> | undefined;

  function notified(what: string): void {
    notifications += 1;
    // Nobody else publishes into the embedded database, and what this process published is heard with its commit.
    if (database.engine === "pglite") return;
    if (what === "publishing") {
      publishers += 1;
      announcedAt = performance.now();
    }
    if (what === "ended") publishers = Math.max(0, publishers - 1);
  }

  /** Forgets a line that broke and opens another; returns after the first attempt, and goes on trying in the background. */
  async function reopen(broken?: ChannelConnection): Promise<void> {
    if (broken && broken === line) line = undefined;
    broken?.close().catch((error) => log.debug({ err: error }, "A broken line did not close"));
    if (reopening || closed) return;
    reopening = true;
    if (await attempt()) reopening = false;
    else void keepTrying();
  }

  async function keepTrying(): Promise<void> {
    for (let pause = firstPause; !closed; pause = Math.min(longestPause, pause * 2)) {
      await setTimeout(pause, undefined, { ref: false });
      if (await attempt()) break;
    }
    reopening = false;
  }

  /** Opens a line and reads on it which release is current; returns whether the database answered. */
  async function attempt(): Promise<boolean> {
    let opened: ChannelConnection | undefined;
    publishers = 0;
    try {
      opened = await database.listen(channel, { notified, lost: () => (opening = reopen(opened)) });
      await read(opened);
      if (closed) await opened.close();
      else line = opened;
      if (!opened.receivesNotifications && !isSilent) log.warn(withoutSessions);
      isSilent = !opened.receivesNotifications;
      if (away) log.warn({ since: away.since }, "The database answers again");
      away = undefined;
      return true;
    } catch (error) {
      if (!away) log.error({ err: error }, "The database does not answer");
      away ??= new DatabaseAway(new Date(), error);
      opened?.close().catch((fault) => log.debug({ err: fault }, "A broken line did not close"));
      return false;
    }
  }

  async function read(from: ChannelConnection): Promise<Release | null> {
    const notificationsBefore = notifications;
    const [row] = await from.ask<Omit<Release, "id"> & { id: number | null; publishers: number }>(question);
    const { publishers: counted, ...seen } = row!;
    if (database.engine !== "pglite" && (counted > 0 || performance.now() - announcedAt > grace)) publishers = counted;
    const found = seen.id === null ? null : ({ ...seen, id: seen.id } satisfies Release);
    if (release === undefined || found?.id !== release?.id || found?.checksum !== release?.checksum) {
      release = found;
      changed(found);
    }
    notificationsRead = notificationsBefore;
    return release;
  }

  async function run(): Promise<Release | null> {
    await opening;
    if (line) {
      const asked = line;
      try {
        return await read(asked);
      } catch (error) {
        log.debug({ err: error }, "The line broke");
        opening = reopen(asked);
        await opening;
      }
    }
    if (line) return read(line);
    throw away ?? new DatabaseAway(new Date(), undefined);
  }

  function ask(): Promise<Release | null> {
    if (!running) return (running = run().finally(() => (running = undefined)));
    // The question under way may have been answered before this call: the next one is shared by all who come meanwhile.
    const over = () => {
      next = undefined;
      return ask();
    };
    return (next ??= running.then(over, over));
  }

  const timer = setInterval(() => {
    if (line) ask().catch((error) => log.debug({ err: error }, "The pulse found no database"));
  }, pollMs).unref();
  opening = reopen();

  return {
    get known() {
      return line?.receivesNotifications && notificationsRead === notifications && publishers === 0 ? release : undefined;
    },
    get last() {
      return release;
    },
    get awaySince() {
      return away?.since ?? null;
    },
    ask,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await opening;
      await line?.close();
    },
  };
}
