import type { PrismaClient, Release } from "@toso/prisma/client";
import type { Catalogue } from "./release/catalogue.ts";
import type { LastSeen } from "./release/confirm-release.ts";
import type { Reading } from "./release/reading.ts";

/** What one request carries through its resolvers. */
export interface Context {
  prisma: PrismaClient;
  catalogueOf: (release: Release) => Promise<Catalogue>;
  /** Kept from one request to the next. */
  lastSeen: LastSeen;
  /** The release taken for the current one without asking; null where it was asked for, or is not needed. */
  assumed: Release | null;
  /** False where the current release must be asked for. */
  mayAssume: boolean;
  /** Ids of the releases that were the newest when a statement of this request ran. */
  newest: Set<number>;
  /** Releases found during the request, by version; null is the current one. */
  releases: Map<string | null, Promise<Release>>;
  /** Readings by release and day. */
  readings: Map<string, Reading>;
  /** Readings by the response key of the root field that opened them. */
  readingOfRoot: Map<string, Reading>;
}

/** Returns the context of a new request. */
export function createContext(prisma: PrismaClient, catalogueOf: Context["catalogueOf"], lastSeen: LastSeen): Context {
  return {
    prisma,
    catalogueOf,
    lastSeen,
    assumed: null,
    mayAssume: true,
    newest: new Set(),
    releases: new Map(),
    readings: new Map(),
    readingOfRoot: new Map(),
  };
}
