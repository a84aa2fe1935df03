import { migrate, openConfiguredDatabase } from "@toso/api/database";
import { explainFaults } from "@toso/api/errors";
import { endEditor } from "../auth/end-editor.ts";
import { readDeskEnv } from "../env.ts";
import { doHereOrAsk } from "./ask-running-desk.ts";

explainFaults();
const [email, ...others] = process.argv.slice(2);
if (!email?.includes("@") || others.length > 0) {
  console.error("Write the address of mail of the editor: editor:end you@example.org");
  process.exit(2);
}
const env = readDeskEnv();

await doHereOrAsk(env, endHere, { path: "/editors/end", body: { email }, what: `end the access of ${email}` });
console.log(`Ended what ${email} may do: signed out everywhere, and no link or key lets them in.`);
process.exit(0);

async function endHere(): Promise<object> {
  const database = await openConfiguredDatabase(env);
  try {
    await migrate(database);
    await endEditor(database.prisma, { email: email! }, null);
    return {};
  } finally {
    await database.close();
  }
}
