import type { PrismaClient, Release } from "@toso/prisma/client";
import type { Catalogue } from "./release/catalogue.ts";
import type { Reading } from "./release/reading.ts";

/** What one request carries through its resolvers. */
export interface Context {
  prisma: PrismaClient;
  catalogueOf: (release: Release) => Promise<Catalogue>;
  /** Releases found during the request, by version; null is the current one. */
  releases: Map<string | null, Promise<Release>>;
  /** Readings by release and day. */
  readings: Map<string, Reading>;
  /** Readings by the response key of the root field that opened them. */
  readingOfRoot: Map<string, Reading>;
}

/** Returns the context of a new request; `standing` is the release that the whole request takes as the current one, where it is known already. */
export function createContext(prisma: PrismaClient, catalogueOf: Context["catalogueOf"], standing?: Release | null): Context {
  return { prisma, catalogueOf, releases: new Map(standing ? [[null, Promise.resolve(standing)]] : []), readings: new Map(), readingOfRoot: new Map() };
}
