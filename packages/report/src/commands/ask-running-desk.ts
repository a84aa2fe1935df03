import { isRefusal, Mendable } from "@toso/api/errors";
import { readEnv } from "@toso/api/settings";
import { findSiteAddress } from "@toso/api/site";
import type { DeskEnv } from "../env.ts";
import { keepSecret } from "../keep-secret.ts";
import { findServed } from "../served.ts";
import { commandKey } from "./list-routes.ts";

/** What a command of this machine asks of a desk that runs. */
export interface CommandQuestion {
  /** Below /desk. */
  path: string;
  body: Record<string, unknown>;
  /** What was not done where it is refused, such as "invite you@example.org". */
  what: string;
}

/**
 * Does what a command is to do with the database, by `here` where this process can open it, and otherwise has the process that holds the embedded one do it, which lets one in at a time: where that has
 * written that it listens, or else at the address of the settings HOST and PORT. Throws a Mendable that says why it was not done.
 */
export async function doHereOrAsk<Answer>(env: DeskEnv, here: () => Promise<Answer>, question: CommandQuestion): Promise<Answer> {
  try {
    return await here();
  } catch (error) {
    if (error instanceof Mendable && !env.DATABASE_URL) return askRunningDesk<Answer>(env, error, question);
    // Whoever runs a command reads the sentence, not where it was thrown.
    throw isRefusal(error) ? new Mendable(error.message) : error;
  }
}

async function askRunningDesk<Answer>(env: DeskEnv, closed: Mendable, { path, body, what }: CommandQuestion): Promise<Answer> {
  const { HOST, PORT } = readEnv();
  const address = findServed(env)?.address ?? findSiteAddress({ HOST, PORT: String(PORT) });
  const answer = await fetch(`${address}/desk${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${commandKey(keepSecret(env))}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw new Mendable(`${closed.message} Or say where that one listens, by HOST and PORT: nobody answers at ${address} (${(error as Error).message}).`);
  });
  const said = (await answer.json()) as Answer & { error?: { message: string } };
  if (!answer.ok) throw new Mendable(`The service at ${address} did not ${what}: ${said.error?.message ?? answer.status}`);
  return said;
}
