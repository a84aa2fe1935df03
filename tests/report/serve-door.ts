import { pbkdf2Sync } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Database } from "@toso/api/database";
import { listen } from "@toso/api/server";
import { openDesk, type DeskOptions } from "@toso/report";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished } from "vitest";
import { until } from "../scale/open-cluster.ts";

/** What the desk answers to a question. */
export interface Answer {
  data?: any;
  errors?: { message: string; extensions: { code: string; [detail: string]: any } }[];
}

/** A server of mail that keeps what it was sent. */
export interface MailServer {
  url: string;
  mails: ParsedMail[];
  stop(): Promise<void>;
}

/** Starts a server of mail on loopback, on this port or any that is free; it stops after the test. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith("unknown@") ? Object.assign(new Error("No such person"), { responseCode: 550 }) : undefined),
    onData: (stream, _session, done) =>
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done),
  });
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const stop = () => new Promise<void>((resolve) => (server.server.listening ? server.close(resolve) : resolve()));
  onTestFinished(stop);
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails, stop };
}

/** What the door signs with. */
export const secret = "a secret of the tests, long enough for anything";

/** Serves the desk beside the API until the test has ended, with a server of mail where one is given. */
export async function serveDoor(database: Database, { smtpUrl, site = "https://toso.example", ...options }: { smtpUrl?: string } & Partial<DeskOptions> = {}) {
  const mail = smtpUrl ? { smtpUrl, from: "desk@toso.example", directory: "/nowhere" } : undefined;
  const desk = openDesk({ database, site, secret, mail, ...options });
  const server = await listen({ database, port: 0, desk: desk.answer, trustedProxies: ["127.0.0.1"] });
  onTestFinished(async () => {
    await server.stop();
    await desk.close();
  });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: site, ...headers },
      body: JSON.stringify(body),
      redirect: "manual",
    });
  const ask = async (query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> =>
    (await (await post("/desk/graphql", { query, variables }, headers)).json()) as Answer;
  return {
    address: server.address,
    post,
    ask,
    get: (path: string, headers: Record<string, string> = {}) => fetch(`${server.address}${path}`, { headers, redirect: "manual" }),
    /** Has a challenge of the desk solved, as a browser does. */
    solve: async () => solveChallenge(await (await fetch(`${server.address}/desk/challenge`)).json()),
    /** Follows a link that was made for an address by an invitation, and returns the cookie. */
    follow: async (token: string, headers: Record<string, string> = {}) => {
      const response = await post("/desk/auth/magic-link/verify", { token }, headers);
      return { status: response.status, set: response.headers.getSetCookie(), cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
    },
  };
}

/** Solves a challenge by the published rule: the first counter, here from `first` on, whose key begins as it says. */
export function solveChallenge(challenge: any, first = 0): string {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const counted = Buffer.concat([Buffer.from(nonce, "hex"), Buffer.alloc(4)]);
  for (let counter = first; ; counter += 1) {
    counted.writeUInt32BE(counter, counted.length - 4);
    const derivedKey = pbkdf2Sync(counted, Buffer.from(salt, "hex"), cost, keyLength, "sha256").toString("hex");
    if (derivedKey.startsWith(keyPrefix)) return Buffer.from(JSON.stringify({ challenge, solution: { counter, derivedKey } })).toString("base64");
  }
}

/** Waits until so many mails have come, and looks whether no more do. */
export async function mailsOf({ mails }: MailServer, count: number): Promise<ParsedMail[]> {
  await until(`${count} mails have come`, () => mails.length >= count);
  expect(mails.length).toBe(count);
  return mails;
}

/** Returns the secret that the link of a mail carries. */
export function tokenIn({ text }: Pick<ParsedMail, "text">, name = "token"): string {
  return decodeURIComponent(new RegExp(`[?&]${name}=([^\\s&]+)`).exec(text ?? "")![1]!);
}

/** Adds an editor. */
export const addEditor = ({ prisma }: Database, email: string, language = "en") =>
  prisma.user.create({ data: { id: email, email, name: "Editor", role: "editor", language } });
