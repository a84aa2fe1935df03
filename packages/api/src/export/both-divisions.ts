import type { Release } from "@toso/prisma/client";
import { isSince } from "../tables/format.ts";

/** Returns true where the folder of a release has tables of each of the 34 provinces as of the 63, and its words say of which division a province is; folders before 3.1.0 stay as they were cited. */
export function listsBothDivisions(release: Pick<Release, "version">): boolean {
  return isSince("3.1.0", release);
}
