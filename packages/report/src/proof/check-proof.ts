import { verifySolution, type Challenge, type Solution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Prisma } from "@toso/prisma/client";
import { z } from "zod";
import { refuse } from "../refuse.ts";
import { proofKeys } from "./make-challenge.ts";

/** A proof that holds, until it is used. */
export interface Proof {
  signature: string;
  expiresAt: Date;
}

/** What is looked at before the library sees it; it checks the rest. */
const payload = z.object({
  challenge: z.object({
    signature: z.string().max(200),
    parameters: z.looseObject({ expiresAt: z.number(), cost: z.number().max(10_000), keyLength: z.number().max(64) }),
  }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string().max(200) }),
});
const longestProof = 4_000;

const badProof = () => refuse("BAD_PROOF", "The proof of work is missing, wrong or too old. Load the page again and send once more.");

/** Returns the proof that a solved challenge of ours is; throws BAD_PROOF for one that is forged, changed, unsolved or too old. */
export async function checkProof(secret: string, proof: string): Promise<Proof> {
  const { challenge, solution } = readPayload(proof);
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...proofKeys(secret) });
  if (!verified) throw badProof();
  return { signature: challenge.signature!, expiresAt: new Date(challenge.parameters.expiresAt! * 1000) };
}

/** Uses a proof up; throws BAD_PROOF where it was used before. */
export async function useProof(prisma: Prisma.TransactionClient, { signature, expiresAt }: Proof): Promise<void> {
  const { count } = await prisma.usedProof.createMany({ data: [{ signature, expiresAt }], skipDuplicates: true });
  if (count === 0) throw badProof();
}

function readPayload(proof: string): { challenge: Challenge; solution: Solution } {
  if (proof.length > longestProof) throw badProof();
  try {
    const read = payload.safeParse(JSON.parse(Buffer.from(proof, "base64").toString("utf8")));
    if (read.success) return read.data as unknown as { challenge: Challenge; solution: Solution };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badProof();
}
