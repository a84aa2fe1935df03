import { writeFileSync } from "node:fs";
import { printContract } from "./schema.ts";

writeFileSync(new URL("../contract/schema.graphql", import.meta.url), printContract());
