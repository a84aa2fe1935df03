import type { DeskContext } from "../context.ts";
import { limitAsked, refuseKnown, type Limit } from "../limit/count-asked.ts";
import { checkProof, useProof } from "./check-proof.ts";

/**
 * Lets in what brings a proof of work, and uses the proof up. Whatever is tried counts for its client; for all counts only what brought a proof that holds and was never used, so that nobody closes the
 * door to others without doing the work. Throws BAD_PROOF, and TOO_MANY with the seconds to wait.
 */
export async function takeProof(context: DeskContext, proof: string, { ofClient, ofAll }: { ofClient: Limit; ofAll: Limit }): Promise<void> {
  const { prisma, secret, clientAddress } = context;
  refuseKnown(context, [ofAll, ""]);
  await limitAsked(context, [ofClient, clientAddress]);
  await useProof(prisma, await checkProof(secret, proof));
  await limitAsked(context, [ofAll, ""]);
}
