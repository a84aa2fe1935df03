import { createHash } from "node:crypto";
import type { GivenFigure } from "@toso/api/release";

/** Why a finding is kept. */
export interface KeptReason {
  code: string;
  reason: string;
  /** What the reason was given for, as the finding says it; null where nobody knows, and then it keeps nothing. */
  about: string | null;
}

/** Returns what a reason is given for, as a short text: the figure as it stands and all that the finding says of it. Any of it changed, it is another text and the reason is asked for again. */
export function writeAbout({ value, period, qualifier, definitionKept }: GivenFigure, details: Record<string, string>): string {
  const said = JSON.stringify([value, period, qualifier, definitionKept, details]);
  return createHash("sha256").update(said).digest("base64url").slice(0, 22);
}

/** Reads the reasons as they are kept with a figure. Those from before it was kept what they were given for are texts alone. */
export function readKept(kept: unknown): KeptReason[] {
  return Object.entries(kept as Record<string, string | { reason: string; about: string | null }>).map(([code, one]) =>
    typeof one === "string" ? { code, reason: one, about: null } : { code, reason: one.reason, about: one.about },
  );
}

/** Writes reasons as they are kept with a figure, one for each code. */
export function writeKept(kept: readonly KeptReason[]): Record<string, { reason: string; about: string | null }> {
  return Object.fromEntries(kept.map(({ code, reason, about }) => [code, { reason: reason.trim(), about }]));
}
