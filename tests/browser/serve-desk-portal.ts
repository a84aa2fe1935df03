import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "@toso/api/database";
import { listen } from "@toso/api/server";
import { serveFiles } from "@toso/portal/serve-files";
import { openDesk } from "@toso/report";
import { afterAll } from "vitest";
import { freePort } from "../database/start-server.ts";
import { waitForLink } from "./read-mails.ts";

/** A portal with a desk beside it. */
export interface DeskPortal {
  /** Where it is served, without a slash at the end. */
  address: string;
  /** Waits for the newest mail to an address that holds a link beginning with a path, and gives the link. */
  linkTo(recipient: string, path: string): Promise<string>;
  /** Takes the desk away, as where its database is down, and brings it back. */
  setAway(isAway: boolean): void;
}

/** Serves the built portal with the API and a desk over a database on a port of loopback until the test file ends. Mails are written as files. */
export async function serveDeskPortal(database: Database): Promise<DeskPortal> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const directory = mkdtempSync(join(tmpdir(), "toso-mail-"));
  const desk = openDesk({ database, site: address, mail: { smtpUrl: null, from: "toso@example.org", directory } });
  let isAway = false;
  const server = await listen({
    database,
    port,
    desk: async (request, response, client) => {
      if (!isAway) return desk.answer(request, response, client);
      response.writeHead(503, { "content-type": "application/json" }).end(JSON.stringify({ error: { code: "DATABASE_AWAY", message: "away" } }));
    },
    fallback: serveFiles(realpathSync(fileURLToPath(new URL("../../packages/portal/dist-tests", import.meta.url)))),
  });
  afterAll(async () => {
    await server.stop();
    await desk.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    address,
    setAway: (away) => {
      isAway = away;
    },
    linkTo: (recipient, path) => waitForLink(directory, recipient, address + path),
  };
}
