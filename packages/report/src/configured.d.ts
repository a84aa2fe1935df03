// As door.d.ts, for who runs the desk by its settings.
import type { Database } from "@toso/api/database";
import type { Logger } from "pino";
import type { Desk } from "./desk.ts";

/** A desk as the settings say. */
export interface ConfiguredDesk extends Desk {
  /** Writes down where the process listens, for commands beside it. */
  listensAt(address: string): void;
  /** Says in lines what whoever runs it may want to know now: where mails lie, and how the first editor is invited. */
  hints(): Promise<string[]>;
}
/** Opens the desk as the settings say, and follows which release is current; `rebuild` builds the portal of the newest and has it served. Throws where a setting is wrong. */
export declare function openConfiguredDesk(options: { database: Database; log: Logger; rebuild?: () => Promise<void> }): ConfiguredDesk;
