import { writeFileSync } from "node:fs";
import { keptContracts } from "./kept-contracts.ts";
import { listChanges, writeChangeLog } from "./list-changes.ts";
import { printContract } from "../schema.ts";

const contract = (name: string) => new URL(`../../../contract/${name}`, import.meta.url);
const changes = await listChanges(keptContracts());
writeFileSync(contract("schema.graphql"), printContract());
writeFileSync(contract("changes.json"), `${JSON.stringify(changes, null, 2)}\n`);
writeFileSync(contract("CHANGELOG.md"), writeChangeLog(changes));
