import { CriticalityLevel, diff, type Change } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

/** One difference between two contracts: the place (`Type.field.argument`), the sentence about it, and what it means for a client. */
export interface ContractChange {
  path: string;
  kind: string;
  message: string;
  criticality: "breaking" | "dangerous" | "safe";
}

const criticalities = {
  [CriticalityLevel.Breaking]: "breaking",
  [CriticalityLevel.Dangerous]: "dangerous",
  [CriticalityLevel.NonBreaking]: "safe",
} as const;

/** Returns what changed from one SDL to the next, by path; changes of descriptions are left out. Throws when either is no valid SDL. */
export async function diffContracts(before: string, after: string): Promise<ContractChange[]> {
  const changes: Change[] = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ type }) => !type.includes("DESCRIPTION"))
    .map(({ path = "", type, message, criticality }) => ({ path, kind: type, message, criticality: criticalities[criticality.level] }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.message < b.message ? -1 : 1));
}
