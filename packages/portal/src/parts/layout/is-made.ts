import type { PageOfData } from "../../../routes.ts";
import { buildContext } from "../../../build/context.ts";

/** Returns whether this build makes a page that needs something to show. */
export function isMade(name: PageOfData): boolean {
  return !buildContext().absentPages.includes(name);
}
