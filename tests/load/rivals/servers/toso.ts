import { openDatabase } from "@toso/api/database";
import { listen } from "@toso/api/server";

// The server as it is, but it keeps no answer: every one is worked out from the database.
const database = await openDatabase({ url: process.env["DATABASE_URL"]! });
const { address } = await listen({ database, port: 0, answerBytes: 0 });
console.log(`listens ${address}/graphql`);
