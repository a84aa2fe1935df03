import { createRequire } from "node:module";

/**
 * Makes the files of the explorer where they do not stand yet for its present sources. Returns whether something was made; null where its sources
 * are not installed, as in images, which bring the files along. Throws what the bundler finds wrong.
 */
export async function makeExplorer(): Promise<boolean | null> {
  try {
    createRequire(import.meta.url).resolve("@toso/explorer/generate");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    return null;
  }
  const { generateExplorer } = await import("@toso/explorer/generate");
  return generateExplorer();
}
