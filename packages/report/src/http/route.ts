import type { IncomingMessage, ServerResponse } from "node:http";

/** A request for one route, and what answers it. */
export interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  /** Address that was asked for; its host is that of the portal. */
  url: URL;
  /** Address of the asking client, for limits; never stored as it is. */
  clientAddress: string;
}

/** What signs in, and what comes from mails and commands. */
export interface Route {
  /** A route of GET answers HEAD too. */
  methods: ("GET" | "POST")[];
  path: RegExp;
  /** Whether a request that changes something may come from elsewhere than a page of the portal: a mail program, a command. */
  isForOthers?: boolean;
  answer(asked: Asked): void | Promise<void>;
}
