import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase, type Database } from "@toso/api/db";
import { readEnv } from "@toso/api/env";
import { buildPortal } from "./build.ts";
import { writeCaddyHeaders } from "./caddy-headers.ts";
import { fingerprint } from "./fingerprint.ts";
import { portalDirectory } from "./portal-directory.ts";
import { siteAddress } from "./site-address.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the portal and places it in `home` beside earlier ones: `<print>/files` and `<print>/headers.caddy`, where the link `current` then points, in one step.
 * The print is one of code, site and releases: what stands already is not built again. The portal before is kept, so that the link can be set back; older ones go.
 * Returns the name of the folder and whether it was built.
 */
export async function placePortal(database: Database, home: string): Promise<{ name: string; built: boolean }> {
  mkdirSync(home, { recursive: true });
  const releases = await database.prisma.release.findMany({ select: { version: true, checksum: true }, orderBy: { id: "asc" } });
  const name = fingerprint([here("."), here("../api"), here("../../prisma/data"), here("../../pnpm-lock.yaml")], JSON.stringify([siteAddress, releases])).slice(
    0,
    16,
  );
  const built = !existsSync(join(home, name));
  if (built) {
    await buildPortal(database);
    const part = join(home, `${name}.part`);
    rmSync(part, { recursive: true, force: true });
    cpSync(portalDirectory, join(part, "files"), { recursive: true, preserveTimestamps: true });
    writeFileSync(join(part, "headers.caddy"), writeCaddyHeaders(readFileSync(join(portalDirectory, "_headers"), "utf8")));
    renameSync(part, join(home, name));
  }
  const before = pointTo(home, name);
  for (const entry of readdirSync(home)) {
    if (![name, before, "current"].includes(entry)) rmSync(join(home, entry), { recursive: true, force: true });
  }
  return { name, built };
}

/** Lets the link `current` point to a folder, with no moment in which it points nowhere; returns where it pointed before, null at first. Where it pointed there already, the other folder is the one before. */
function pointTo(home: string, name: string): string | null {
  const link = join(home, "current");
  const before = existsSync(link) ? basename(readlinkSync(link)) : null;
  if (before === name) return readdirSync(home).find((entry) => /^[0-9a-f]{16}$/.test(entry) && entry !== name) ?? null;
  const next = join(home, "current.next");
  rmSync(next, { force: true });
  symlinkSync(name, next);
  renameSync(next, link);
  return before;
}

if (import.meta.main) {
  const home = process.argv[2];
  if (!home) {
    console.error("Use: node packages/portal/place-portal.ts DIR");
    process.exit(2);
  }
  const env = readEnv();
  const database = await openDatabase({ url: env.DATABASE_URL, directory: env.TOSO_DATABASE_DIR });
  try {
    const { name, built } = await placePortal(database, home);
    console.log(`${built ? "The portal is built and placed" : "The portal stands already"} in ${join(home, name)}; ${join(home, "current")} points to it.`);
  } finally {
    await database.close();
  }
}
