import { createHmac, randomInt } from "node:crypto";
import { createChallenge, type Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";

/** How long a challenge can be solved, in milliseconds. */
const holdsMs = 10 * 60_000;
/** Rounds of SHA-256 of one try, and how many tries a solver needs: about a second on a phone. */
const usualCost = 1_000;
const [fewest, most] = [1_000, 2_000];

/** Returns the keys that challenges and their solutions are signed with. */
export function proofKeys(secret: string): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  const key = (use: string) => createHmac("sha256", secret).update(use).digest("hex");
  return { hmacSignatureSecret: key("challenge"), hmacKeySignatureSecret: key("solution of a challenge") };
}

/** Makes a challenge that the browser of a reader works on for about a second before a tip or a subscription is taken: what costs a flood dearly costs one person nothing. `cost` is the rounds of one try. */
export function makeChallenge(secret: string, cost: number = usualCost): Promise<Challenge> {
  const counter = randomInt(fewest, most);
  return createChallenge({ algorithm: "PBKDF2/SHA-256", cost, counter, deriveKey, expiresAt: new Date(Date.now() + holdsMs), ...proofKeys(secret) });
}
