import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type DeskEnv, readSecret } from "./env.ts";

/** Where a secret that nobody set is kept, so that who is signed in stays so over a start. */
const place = fileURLToPath(new URL("../../../.toso/desk-secret", import.meta.url));

/** Returns the secret of the settings, or else the one that was made here before, or a new one that only this user can read. */
export function keepSecret(env: DeskEnv): string {
  const set = readSecret(env);
  if (set) return set;
  mkdirSync(dirname(place), { recursive: true });
  try {
    writeFileSync(place, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(place, "utf8").trim();
}
