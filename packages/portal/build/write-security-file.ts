import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildContext } from "./context.ts";
import { siteAddress } from "./site-address.ts";

/** How long the file holds, in days from the release: RFC 9116 asks for less than a year. */
const holds = 360;

/** Writes /.well-known/security.txt (RFC 9116) into a built portal: whom to tell of a fault of its safety. Nothing is written where those who run it give no address. */
export function writeSecurityFile(portal: string, { contact, releaseDate }: Pick<BuildContext, "contact" | "releaseDate">): void {
  if (contact === null) return;
  const expires = new Date(Date.parse(`${releaseDate}T00:00:00Z`) + holds * 86_400_000);
  const folder = join(portal, ".well-known");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "security.txt"),
    [`Contact: ${contact}`, `Expires: ${expires.toISOString()}`, "Preferred-Languages: vi, en", `Canonical: ${siteAddress}/.well-known/security.txt`, ""].join(
      "\n",
    ),
  );
}
