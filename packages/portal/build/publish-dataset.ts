import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "@toso/api/database";
import { describeFinding, HistoryRefused, publishHistory, publishWhenNew, readDataset, type Finding } from "@toso/api/publish";
import { Mendable } from "@toso/api/errors";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const ownDataset = join(root, "prisma/data");

/** What a start has published. */
export interface Outcome {
  /** Versions that were published, the oldest first; [] where all stood already. */
  published: string[];
  /** What is to be told of them, in sentences. */
  warnings: string[];
}

/**
 * Publishes what the database has not yet: earlier releases (`prisma/history`), then the dataset. That is the folder TOSO_DATASET_DIR where the dataset is kept on the server,
 * for what offices handed in stands in no other; or else `prisma/data`. Throws where a folder holds no dataset or one that is not right.
 */
export async function publishDataset({ prisma }: Pick<Database, "prisma">, kept = process.env.TOSO_DATASET_DIR): Promise<Outcome> {
  const directory = kept ? resolve(kept) : ownDataset;
  if (!existsSync(join(directory, "release.csv")))
    throw new Mendable(`TOSO_DATASET_DIR names ${kept}, which holds no dataset. Copy one there, such as: cp -r prisma/data ${kept}`);
  const told: Finding[] = [];
  const earlier = await publishHistory(prisma, join(root, "prisma/history"), { warn: (finding) => told.push(finding) }).catch((error: unknown) => {
    throw error instanceof HistoryRefused ? new Error(`${error.message}\n${error.findings.map(describeFinding).join("\n")}`) : error;
  });
  const outcome = await publishWhenNew(prisma, directory);
  if ("findings" in outcome && !outcome.published)
    throw new Error(`The dataset in ${relative(root, directory)} is not right:\n${outcome.findings.map(describeFinding).join("\n")}`);
  if ("warnings" in outcome) told.push(...outcome.warnings);
  const fresh = "published" in outcome && outcome.published ? [outcome.published.release.version] : [];
  return {
    published: [...earlier.map(({ release }) => release.version), ...fresh],
    warnings: [...told.map(describeFinding), ...(directory === ownDataset ? [] : await tellOfOwn(prisma))],
  };
}

/** Says where `prisma/data` holds a release that the dataset on the server knows nothing of: both have gone on, and nobody but its keeper can join them. */
async function tellOfOwn(prisma: Database["prisma"]): Promise<string[]> {
  const { version } = (await readDataset(ownDataset)).dataset["release.csv"][0] ?? {};
  if (!version || (await prisma.release.findUnique({ where: { version } }))) return [];
  return [
    `prisma/data holds release ${version}, which was never published here. What is new in it is not either, until it stands in the folder that TOSO_DATASET_DIR names.`,
  ];
}
