import { readdirSync, readFileSync } from "node:fs";
import type { KeptContract } from "./check-promises.ts";

const history = new URL("../../../contract/history/", import.meta.url);

/** Returns the contract of each release of the API, oldest first. */
export function keptContracts(): KeptContract[] {
  return readdirSync(history)
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.graphql$/.test(name))
    .sort()
    .map((name) => ({ date: name.slice(0, 10), sdl: readFileSync(new URL(name, history), "utf8") }));
}
