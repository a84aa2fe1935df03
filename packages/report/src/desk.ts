import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "@toso/api/database";
import type { Logger } from "pino";
import type { SignedIn } from "./context.ts";
import type { ReleaseJobs } from "./release/release-job.ts";
import type { MailOptions } from "./mail/open-delivery.ts";

/** Where faults and what is worth a look are written. */
export type Log = Pick<Logger, "error" | "warn" | "debug">;

/** What the desk needs. */
export interface DeskOptions {
  database: Pick<Database, "prisma">;
  /** Where the portal is served, without a slash at the end. */
  site: string;
  /** Mail address or page of whoever runs this copy, which invitations name; left out, they name none. */
  contact?: string | null;
  /** What cookies and challenges are signed with, at least 32 characters; a new one where it is left out, so that nobody stays signed in over a start. */
  secret?: string;
  /** Where mails go; left out, they wait in the queue. */
  mail?: MailOptions;
  /** Says who asks, null for nobody who is signed in; left out, the cookie of the request says it. */
  userOf?: (request: IncomingMessage) => Promise<SignedIn | null>;
  /** Whether a command of this machine that knows the secret may have an editor invited. */
  takesCommands?: boolean;
  /** The releases that editors may start; left out, there is no such button. */
  releases?: ReleaseJobs;
  /** Where faults are written whole; left out, nowhere. */
  log?: Log;
}

/** An open desk. */
export interface Desk {
  /** Answers /desk and all below it, for the client of an address; that of the connection where it is left out. */
  answer(request: IncomingMessage, response: ServerResponse, clientAddress?: string): Promise<void>;
  /** Has the mails sent that were written otherwise than by a request. */
  mailWritten(): void;
  /** Ends what runs beside requests, such as the sending of mails. */
  close(): Promise<void>;
}
