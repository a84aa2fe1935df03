import type { Challenge } from "altcha/lib";
import { DeskError, reachDesk, readJson, toDeskError } from "../report/ask-desk.ts";

/** Asks the desk for a challenge and solves it beside the page, in about a second; returns the proof that goes with what is sent. Throws a DeskError. */
export async function proveWork(): Promise<string> {
  const response = await reachDesk("/desk/challenge", { headers: { accept: "application/json" } });
  if (!response.ok) throw toDeskError(response.status, (await readJson<{ error?: Record<string, unknown> }>(response)).error);
  const { parameters, signature } = await readJson<Challenge>(response);
  const challenge = { parameters, signature };
  // Loaded where something is sent alone.
  const [{ solveChallengeWorkers }, { default: Pbkdf2 }, { default: Sha }] = await Promise.all([
    import("altcha/lib"),
    import("altcha/workers/pbkdf2?worker"),
    import("altcha/workers/sha?worker"),
  ]).catch((error: unknown) => {
    console.warn("What solves the challenge could not be loaded.", error);
    throw new DeskError("AWAY", { isUnreached: true });
  });
  const solution = await solveChallengeWorkers({
    challenge,
    concurrency: Math.min(2, navigator.hardwareConcurrency || 1),
    createWorker: (algorithm) => (algorithm.startsWith("PBKDF2") ? new Pbkdf2() : new Sha()),
  });
  if (!solution) throw new DeskError("BAD_PROOF");
  return btoa(JSON.stringify({ challenge, solution }));
}
