import { mkdirSync, writeFileSync } from "node:fs";
import { printContract } from "./print-contract.ts";

const folder = new URL("../../../contract/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("schema.graphql", folder), printContract());
