import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openDatabase } from "@toso/api/db";
import { buildYoga } from "@toso/api/yoga";

// The handler alone, behind a plain server: every answer is worked out from the database.
const database = await openDatabase({ url: process.env["DATABASE_URL"]! });
const server = createServer(buildYoga(database));
server.listen(0, "127.0.0.1", () => console.log(`listens http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
