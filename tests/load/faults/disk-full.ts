import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeLargeDataset } from "../write-large-dataset.ts";
import { countReleases, halfReleases, noneLost, noneWrong, serves, type Outcome } from "./scenarios.ts";
import { publishFolder, startService, waitFor } from "./service.ts";

const disk = 400_000_000;
const left = 12_000_000;
const figures = 100_000;

/** Publishes more than the disk of the database can hold, on a small tmpfs. Returns null with the reason where this user may not mount one. */
export async function diskFull(): Promise<Outcome | { skipped: string }> {
  const place = mkdtempSync(join(tmpdir(), "toso-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${disk},mode=1777`, "tmpfs", place], { stdio: "pipe" });
  } catch (error) {
    rmSync(place, { recursive: true });
    return { skipped: `no tmpfs can be mounted here: ${(error as Error).message.split("\n").at(-1)}` };
  }
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = place;
  const notes: string[] = [];
  const broken: string[] = [];
  const large = mkdtempSync(join(usual ?? "/tmp", "toso-large-"));
  try {
    const service = await startService(0, 1);
    try {
      mkdirSync(join(large, "dataset"));
      await writeLargeDataset(join(large, "dataset"), figures);
      const tally = await service.underLoad(async () => {
        const ballast = join(place, "ballast");
        writeFileSync(ballast, Buffer.alloc(Math.max(0, statfsSync(place).bavail * statfsSync(place).bsize - left)));
        const { code, output } = await publishFolder(join(large, "dataset"), { DATABASE_URL: service.cluster.primary.url }).ended;
        notes.push(
          `publisher: exit code ${code}, ${/No space left[^\n"`]*|terminat[^\n]*|closed[^\n]*/i.exec(output)?.[0] ?? output.trim().split("\n").at(-1)}`,
        );
        if (code === 0) broken.push("it was published although the disk was meant to be full");
        rmSync(ballast);
        const alive = await service.cluster.primary.query("SELECT 1").then(
          () => true,
          () => false,
        );
        if (!alive) {
          notes.push("the database server went down, and was started again");
          await service.cluster.primary.stop();
          await service.cluster.primary.start();
        }
        await waitFor("ready", async () => (await service.apis[0]!.ready()).status === 200);
        if ((await countReleases(service)) !== 1) broken.push("a release came or went");
        broken.push(...(await halfReleases(service)));
        service.published = 2;
        const again = await service.startPublishing(1).ended;
        if (again.code !== 0) broken.push(`publishing does not work when there is room again: ${again.output}`);
        await waitFor("the next release is served", () => serves(service, 1));
        notes.push("with room again the next release was published and served");
      });
      return { tally, notes, broken: [...broken, ...noneWrong(tally), ...noneLost(tally)] };
    } finally {
      await service.stop();
    }
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    rmSync(large, { recursive: true, force: true });
    execFileSync("umount", [place]);
    rmSync(place, { recursive: true });
  }
}
