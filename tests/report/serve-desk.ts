import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Database } from "@toso/api/database";
import { openDesk } from "@toso/report";
import type { Role } from "@toso/prisma/client";
import { afterAll } from "vitest";

/** Somebody of a test: a reporter of an office with areas such as "VN63 48", or an editor. */
export interface Person {
  id: string;
  role: Role;
  officeId: string | null;
}

/** What the desk answers. */
export interface Answer {
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [detail: string]: any } }[];
}

/** An open desk on loopback. */
export interface ServedDesk {
  address: string;
  /** Asks as this person; null for nobody who is signed in. */
  ask(person: Person | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends any request as this person. */
  send(person: Person | null, path: string, init?: RequestInit): Promise<Response>;
}

let people = 0;

/** Adds an office with people of its own to the database: `of("VN63 48")` is a reporter of a new office for these areas. */
export async function addReporter({ prisma }: Pick<Database, "prisma">, ...areas: string[]): Promise<Person> {
  const officeId = `o${String(++people).padStart(11, "0")}`;
  await prisma.office.create({
    data: { id: officeId, name: `Sở ${people}`, areas: { create: areas.map((area) => ({ scheme: area.split(" ")[0] as "VN63", code: area.split(" ")[1]! })) } },
  });
  return addPerson(prisma, "reporter", officeId);
}

/** Adds another reporter of an office. */
export const addColleague = ({ prisma }: Pick<Database, "prisma">, { officeId }: Person): Promise<Person> => addPerson(prisma, "reporter", officeId);

/** Adds an editor. */
export const addEditor = ({ prisma }: Pick<Database, "prisma">): Promise<Person> => addPerson(prisma, "editor", null);

async function addPerson(prisma: Database["prisma"], role: Role, officeId: string | null): Promise<Person> {
  const id = `person${++people}`;
  await prisma.user.create({ data: { id, role, officeId, name: `Người ${people}`, email: `${id}@example.org` } });
  return { id, role, officeId };
}

/** Serves the desk over a database until the test file ends. Who asks stands in a header, in the place of signing in. */
export async function serveDesk(database: Database): Promise<ServedDesk> {
  const desk = openDesk({
    database,
    site: "http://toso.example",
    userOf: async ({ headers }) => {
      const user = await database.prisma.user.findUnique({
        where: { id: String(headers["x-person"] ?? "") },
        include: { office: { include: { areas: true } } },
      });
      return user && { ...user, language: "vi", areas: user.office?.areas ?? [] };
    },
  });
  const server = createServer((request, response) => void desk.answer(request, response));
  // A busy machine takes longer between two requests than a connection is kept for by itself.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await desk.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send: ServedDesk["send"] = (person, path, init = {}) =>
    fetch(`${address}${path}`, {
      ...init,
      headers: { origin: "http://toso.example", ...(person ? { "x-person": person.id } : {}), ...(init.headers as Record<string, string>) },
    });
  return {
    address,
    send,
    ask: async (person, query, variables = {}) => {
      const response = await send(person, "/desk/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
  };
}
