import { migrate, openDatabase } from "@toso/api/database";
import { afterAll, expect, test } from "vitest";
import { startCluster } from "../database/start-cluster.ts";
import { queueMail } from "../../packages/report/src/mail/queue-mail.ts";
import { addEditor, mailsOf, serveDoor, startMailServer, tokenIn } from "../report/serve-door.ts";
import { until } from "./open-cluster.ts";

const cluster = await startCluster(0);
afterAll(() => cluster.remove());
const database = await openDatabase({ url: cluster.primary.url });
afterAll(() => database.close());
await migrate(database);

test("while the database is away every route of the desk that needs it says 503 and when to come back, and all is as before once it answers", async () => {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  await addEditor(database, "away@example.org");
  await door.post("/desk/auth/sign-in/magic-link", { email: "away@example.org" });
  const { cookie } = await door.follow(tokenIn((await mailsOf(mail, 1))[0]!));
  const me = () => door.post("/desk/graphql", { query: "{ me { email } }" }, { cookie });
  expect(await (await me()).json()).toEqual({ data: { me: { email: "away@example.org" } } });
  const proof = await door.solve();
  await queueMail(database.prisma, { key: "test:away", recipient: "later@example.org", subject: "Later", text: "Later\n" });

  await cluster.primary.stop();
  const variables = { proof };
  const asked: Record<string, () => Promise<Response>> = {
    me,
    subscribe: () =>
      door.post("/desk/graphql", {
        query: 'mutation ($proof: String!) { subscribe(email: "a@b.example", language: "vi", follows: "teams", proof: $proof) }',
        variables,
      }),
    "end a subscription": () => door.post("/desk/graphql", { query: 'mutation { endSubscription(token: "none") }' }),
    "ask for a link": () => door.post("/desk/auth/sign-in/magic-link", { email: "away@example.org" }),
    "follow a link": () => door.post("/desk/auth/magic-link/verify", { token: "none" }),
    "sign in by a key": () => door.get("/desk/auth/passkey/generate-authenticate-options"),
    keys: () => door.get("/desk/auth/passkey/list-user-passkeys", { cookie }),
    "sign out": () => door.post("/desk/auth/sign-out", {}, { cookie }),
    "one click": () => door.post("/desk/unsubscribe?token=none", {}),
  };
  for (const [what, ask] of Object.entries(asked)) {
    const response = await ask();
    const body = (await response.json()) as { error?: { code: string }; errors?: { extensions: { code: string } }[] };
    const code = body.error?.code ?? body.errors?.[0]?.extensions.code;
    expect([what, response.status, code, Number(response.headers.get("retry-after")) > 0]).toEqual([what, 503, "DATABASE_AWAY", true]);
  }
  // Work can go on meanwhile: a challenge needs no database.
  expect((await door.get("/desk/challenge")).status).toBe(200);

  await cluster.primary.start();
  await until("the desk answers again", async () => (await me()).status === 200);
  expect(await (await me()).json()).toEqual({ data: { me: { email: "away@example.org" } } });
  await until("the mail that waited is sent", () => mail.mails.some(({ subject }) => subject === "Later"));
});
