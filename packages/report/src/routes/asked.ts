import type { IncomingMessage, ServerResponse } from "node:http";
import type { DeskContext, SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";

/** A request with what it may ask. */
export interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  context: DeskContext;
  /** The id in its path. */
  id: string;
  search: URLSearchParams;
}

/** Returns who is signed in; refuses nobody. */
export function needSignedIn({ user }: DeskContext): SignedIn {
  if (!user) throw refuse("NOT_SIGNED_IN", "Sign in first.");
  return user;
}

/** Returns the reporter who is signed in; refuses nobody and an editor. */
export function needReporter(context: DeskContext): SignedIn {
  const user = needSignedIn(context);
  if (user.role !== "reporter") throw refuse("NOT_ALLOWED", "This is not for your role.");
  return user;
}
