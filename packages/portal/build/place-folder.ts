import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Makes the folder `name` in `home`, unless it stands there already, and lets the link `current` point to it in one step; `make` fills a folder under another name first,
 * so that nothing half made is ever pointed to. The folder before is kept, so that the link can be set back; older ones go. Returns whether it was made; what `make` throws goes on and changes nothing.
 */
export async function placeFolder(home: string, name: string, make: (folder: string) => Promise<void>): Promise<boolean> {
  mkdirSync(home, { recursive: true });
  return placeBeside(join(home, "current"), name, make, { isOurs: (entry) => entry !== "current" });
}

/** Names the folder of a print beside the link that points to it: `dist-0123456789abcdef`. */
export function nameBeside(link: string, print: string): string {
  return `${basename(link)}-${print}`;
}

/** Returns whether an entry beside a link is a folder that the link pointed to or that was being made for it. */
function isOfLink(link: string, entry: string): boolean {
  return entry.startsWith(`${basename(link)}-`) && /^-[0-9a-f]{16}(\.part(\.\d+)?)?$/.test(entry.slice(basename(link).length));
}

/**
 * Makes the folder `name` beside `link` and points the link to it, as `placeFolder` does; of what lies beside, only what `isOurs` may go. A folder that stands
 * in the place of the link is removed when the new one is whole. `placed` is called when the link points to the new one, before what is older goes.
 */
export async function placeBeside(
  link: string,
  name: string,
  make: (folder: string) => Promise<void>,
  { isOurs = (entry) => isOfLink(link, entry), placed = () => {} }: { isOurs?: (entry: string) => boolean; placed?: () => void } = {},
): Promise<boolean> {
  const home = dirname(link);
  const isMissing = !existsSync(join(home, name));
  if (isMissing) {
    const part = join(home, `${name}.part.${process.pid}`);
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    await make(part);
    renameSync(part, join(home, name));
  }
  const before = findTarget(link);
  if (before !== name) pointLink(link, name);
  placed();
  if (before === name) return isMissing;
  for (const entry of readdirSync(home)) {
    if (isOurs(entry) && entry !== name && entry !== before && !isBeingMade(entry)) removeFolder(join(home, entry));
  }
  return isMissing;
}

/** Removes a folder whose name says that it is whole: under a name that says no such thing, so that a process killed meanwhile leaves no half of it to be taken for the whole. */
export function removeFolder(folder: string): void {
  const going = /\.part(\.\d+)?$/.test(folder) ? folder : `${folder}.part.${process.pid}`;
  if (going !== folder) renameSync(folder, going);
  rmSync(going, { recursive: true, force: true });
}

/** Returns the name of the folder that a link points to; null where there is no link, or it points to nothing. */
export function findTarget(link: string): string | null {
  return existsSync(link) && lstatSync(link).isSymbolicLink() ? basename(readlinkSync(link)) : null;
}

function pointLink(link: string, name: string): void {
  const next = `${link}.next`;
  rmSync(next, { force: true });
  symlinkSync(name, next);
  const old = `${link}.old`;
  const isFolder = existsSync(link) && lstatSync(link).isDirectory();
  if (isFolder) renameSync(link, old);
  renameSync(next, link);
  rmSync(old, { recursive: true, force: true });
}

/** Returns whether another living process makes a folder. */
function isBeingMade(entry: string): boolean {
  const pid = Number(/\.part\.(\d+)$/.exec(entry)?.[1] ?? process.pid);
  return pid !== process.pid && isRunning(pid);
}

/** Returns whether a process of that number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
