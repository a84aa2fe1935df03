import { resolve } from "node:path";
import type { PrismaClient, Release } from "@toso/prisma/client";
import { readDataset } from "./csv/read-dataset.ts";
import { publishDirectory, type Options, type Told } from "./publish-directory.ts";
import type { Published } from "./publish-release.ts";

/** Publishes the dataset of a folder unless a release of its version stands already, for a start that may happen any number of times. Returns the current release, or else the findings, or what was published. */
export async function publishWhenNew(
  prisma: PrismaClient,
  directory: string,
  options: Options = {},
): Promise<{ existing: Release } | (Told & { published: Published | null })> {
  const { version } = (await readDataset(resolve(directory))).dataset["release.csv"][0] ?? {};
  const existing = version ? await prisma.release.findUnique({ where: { version } }) : null;
  return existing ? { existing } : publishDirectory(prisma, directory, options);
}
