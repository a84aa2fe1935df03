import { Agent, request } from "node:http";
import { deskQuestions } from "../../../packages/portal/src/views/report/desk-questions.ts";

/** Somebody at the desk, as a browser: an address of the network of their own, and a cookie once they are signed in. */
export interface Person {
  email: string;
  clientAddress: string;
  cookie: string;
}

/** What the desk refused, by its code. */
export class Refused extends Error {
  readonly code: string;

  constructor(asked: string, status: number, code: string) {
    super(`${asked}: ${status} ${code}`);
    this.code = code;
  }
}

/** The desk as its pages ask it. */
export interface AskedDesk {
  /** Puts a question of the pages; throws Refused. */
  ask(person: Person, question: keyof typeof deskQuestions, variables?: Record<string, unknown>): Promise<any>;
  /** Sends a body to an address below /desk; throws Refused. */
  send(person: Person, path: string, body: Buffer | string, type?: string): Promise<any>;
}

/** Asks the desk at an address whose pages are served at `site`; connections are kept, as browsers keep them. */
export function openAskedDesk(address: string, site: string): AskedDesk {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const send: AskedDesk["send"] = (person, path, body, type = "application/json") =>
    new Promise((resolve, reject) => {
      const headers: Record<string, string> = {
        origin: site,
        accept: "application/json",
        "content-type": type,
        "content-length": String(Buffer.byteLength(body)),
        "x-forwarded-for": person.clientAddress,
      };
      if (person.cookie) headers.cookie = person.cookie;
      const asking = request(address + path, { method: "POST", agent, headers, timeout: 30_000 }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const [set] = response.headers["set-cookie"] ?? [];
          if (set) person.cookie = set.split(";")[0]!;
          const said = JSON.parse(Buffer.concat(parts).toString() || "{}");
          const code = said.errors?.[0]?.extensions?.code ?? said.error?.code;
          if (code || response.statusCode! >= 400) reject(new Refused(path, response.statusCode!, code ?? "without a code"));
          else resolve(said);
        });
      });
      asking.on("timeout", () => asking.destroy(new Error(`${path}: no answer in 30 s`)));
      asking.on("error", reject);
      asking.end(body);
    });
  return {
    send,
    ask: async (person, question, variables = {}) => (await send(person, "/desk/graphql", JSON.stringify({ query: deskQuestions[question], variables }))).data,
  };
}
