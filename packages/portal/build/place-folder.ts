import { existsSync, mkdirSync, readlinkSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Makes the folder `name` in `home`, unless it stands there already, and lets the link `current` point to it in one step; `make` fills a folder under another name first,
 * so that nothing half made is ever pointed to. The folder before is kept, so that the link can be set back; older ones go. Returns whether it was made; what `make` throws goes on and changes nothing.
 */
export async function placeFolder(home: string, name: string, make: (folder: string) => Promise<void>): Promise<boolean> {
  mkdirSync(home, { recursive: true });
  const isMissing = !existsSync(join(home, name));
  if (isMissing) {
    const part = join(home, `${name}.part`);
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    await make(part);
    renameSync(part, join(home, name));
  }
  const link = join(home, "current");
  const before = existsSync(link) ? basename(readlinkSync(link)) : null;
  if (before === name) return isMissing;
  const next = join(home, "current.next");
  rmSync(next, { force: true });
  symlinkSync(name, next);
  renameSync(next, link);
  for (const entry of readdirSync(home)) {
    if (![name, before, "current"].includes(entry)) rmSync(join(home, entry), { recursive: true, force: true });
  }
  return isMissing;
}
