import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Lock {
  importers: Record<string, Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, { version: string }> | undefined>>;
  packages: Record<string, { os?: string[]; cpu?: string[]; libc?: string[] }>;
  snapshots: Record<string, Record<"dependencies" | "optionalDependencies", Record<string, string> | undefined>>;
}

/** A package that the product installs to run, of one version. */
export interface Installed {
  name: string;
  version: string;
  /** False for what only some machines install: a binary of one platform, and what comes with it alone. */
  everywhere: boolean;
}

/** Lists what the lock file installs for API, portal, desk and schema without development dependencies, by name and version; packages of the workspace are left out. */
export function readProductionPackages(): Installed[] {
  const lock = parse(readFileSync(`${root}pnpm-lock.yaml`, "utf8")) as Lock;
  const everywhere = walk(lock, (bare) => {
    const { os, cpu, libc } = lock.packages[bare] ?? {};
    return !os && !cpu && !libc;
  });
  return [...walk(lock, () => true)].sort().map((bare) => {
    const at = bare.lastIndexOf("@");
    return { name: bare.slice(0, at), version: bare.slice(at + 1), everywhere: everywhere.has(bare) };
  });
}

/** Follows the dependencies of the product through all packages that `enter` lets in; returns them as name@version. Throws where the lock file has a gap. */
function walk({ importers, snapshots }: Lock, enter: (bare: string) => boolean): Set<string> {
  const seen = new Set<string>();
  const visit = ([name, version]: [string, string]): void => {
    const key = snapshots[version] ? version : `${name}@${version}`;
    if (version.startsWith("link:") || seen.has(key) || !enter(withoutPeers(key))) return;
    const snapshot = snapshots[key];
    if (!snapshot) throw new Error(`pnpm-lock.yaml does not say what ${key} is.`);
    seen.add(key);
    for (const each of [snapshot.dependencies, snapshot.optionalDependencies]) Object.entries(each ?? {}).forEach(visit);
  };
  for (const project of ["packages/api", "packages/portal", "packages/report", "prisma"]) {
    const { dependencies, optionalDependencies } = importers[project]!;
    for (const each of [dependencies, optionalDependencies]) Object.entries(each ?? {}).forEach(([name, { version }]) => visit([name, version]));
  }
  return new Set([...seen].map(withoutPeers));
}

/** Takes from name@version what pnpm adds in brackets: the versions of its peers. */
function withoutPeers(key: string): string {
  return key.replace(/\(.*$/, "");
}
