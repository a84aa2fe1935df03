import type DataLoader from "dataloader";
import type { PrismaClient, Release } from "@toso/prisma/client";
import type { Catalogue } from "./catalogue.ts";
import type { Observations } from "./observation/load-observations.ts";
import type { ReadServer, ReadServers } from "../database/replica/read-servers.ts";

/** Stands for whatever release is current. */
export const currentRelease = Symbol("the current release");

/** What names a release: its version, or that it is the current one. */
export type ReleaseName = string | typeof currentRelease;

/** What one root field reads: a release, a day to look back from, and the figures fetched so far. */
export interface Reading {
  release: Release;
  /** YYYY-MM-DD; null asks for the latest figures. */
  asOf: string | null;
  catalogue: Catalogue;
  observations: Observations;
}

/** What one request carries through its resolvers. */
export interface Context {
  /** Client of the server that the request reads from, once its releases are found. */
  prisma: PrismaClient;
  /** That server, the same one until the request is answered; null until its releases are found. */
  server: ReadServer | null;
  /** Id of the newest release that this server is known to have. */
  newestOnServer: number;
  servers: ReadServers;
  /** The release that the whole request takes as the current one, null before the first; undefined where the database must be asked. */
  currentRelease: Release | null | undefined;
  /** The server that failed an earlier attempt at this request. */
  failed: ReadServer | null;
  /** Returns the catalogue of a release, read through this client where it is not in memory. */
  catalogueOf: (release: Release, prisma: PrismaClient) => Promise<Catalogue>;
  /** Releases found during the request; null before the first is asked for. */
  releases: DataLoader<ReleaseName, Release> | null;
  /** Readings by release and day. */
  readings: Map<string, Reading>;
  /** Readings by the response key of the root field that opened them. */
  readingOfRoot: Map<string, Reading>;
  /** Readings by the response path of a field below the root that reads otherwise than its root field; see `readBelow`. */
  readingsBelow: Map<string, Reading>;
}

/** What a request is answered with. */
export type ContextOptions = Pick<Context, "servers" | "catalogueOf"> & Partial<Pick<Context, "currentRelease" | "failed">>;

/** Returns the context of a new request, or of its second attempt after a server failed it. */
export function createContext({ servers, catalogueOf, currentRelease, failed = null }: ContextOptions): Context {
  const { prisma } = servers.primary;
  // Without replicas there is nothing to choose.
  const server = servers.replicated ? null : servers.primary;
  return {
    prisma,
    server,
    newestOnServer: Infinity,
    servers,
    currentRelease,
    failed,
    catalogueOf,
    releases: null,
    readings: new Map(),
    readingOfRoot: new Map(),
    readingsBelow: new Map(),
  };
}
