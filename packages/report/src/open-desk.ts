import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createYoga } from "graphql-yoga";
import { listAuthRoutes } from "./auth/list-routes.ts";
import { openAuth } from "./auth/open-auth.ts";
import { listCommandRoutes } from "./commands/list-routes.ts";
import type { DeskContext } from "./context.ts";
import type { Desk, DeskOptions } from "./desk.ts";
import { limitQuery } from "./graphql/limit/limit-query.ts";
import { maskError } from "./graphql/mask-error.ts";
import { schema } from "./graphql/schema.ts";
import { keepForgetting } from "./limit/forget-expired.ts";
import { openDelivery } from "./mail/open-delivery.ts";
import { openMailSender } from "./mail/send-mails.ts";
import { challengeRoute } from "./proof/challenge-route.ts";
import { acceptedRoute } from "./routes/accepted-page.ts";
import { answerGraphql } from "./routes/answer-graphql.ts";
import { answerRoutes } from "./routes/answer-routes.ts";
import { routeDesk } from "./routes/route-desk.ts";
import { listConfirmRoutes, listUnsubscribeRoutes } from "./subscription/list-routes.ts";

export type { Desk, DeskOptions } from "./desk.ts";
export { printContract } from "./graphql/contract/print-contract.ts";

const silent = { error: () => {}, warn: () => {}, debug: () => {} };

/** Opens the desk over a database: it answers, and does not listen. */
export function openDesk({ database: { prisma }, site, mail, takesCommands, ...options }: DeskOptions): Desk {
  const log = options.log ?? silent;
  const contact = options.contact ?? null;
  const secret = options.secret ?? randomBytes(32).toString("hex");
  const sender = mail ? openMailSender({ prisma, log, deliver: openDelivery(mail) }) : null;
  const mailWritten = () => sender?.wake();
  const authOptions = { prisma, site, secret, log, mailWritten };
  const auth = openAuth(authOptions);
  const userOf = options.userOf ?? auth.userOf;
  const addresses = new WeakMap<IncomingMessage, string>();
  const contextOf = async (request: IncomingMessage): Promise<DeskContext> => ({
    prisma,
    user: await userOf(request),
    clientAddress: addresses.get(request) ?? "unknown",
    site,
    contact,
    secret,
    auth,
    releases: options.releases,
  });
  const yoga = createYoga<{ req: IncomingMessage }, DeskContext>({
    schema,
    graphqlEndpoint: "/desk/graphql",
    landingPage: false,
    graphiql: false,
    cors: false,
    batching: false,
    multipart: false,
    logging: false,
    plugins: limitQuery(),
    maskedErrors: { maskError: maskError(log) },
    context: ({ req }) => contextOf(req),
  });
  const routes = [
    ...listAuthRoutes({ ...auth, userOf }, authOptions),
    challengeRoute(secret),
    acceptedRoute(prisma, site),
    ...listConfirmRoutes(prisma, site),
    ...listUnsubscribeRoutes(prisma),
    ...(takesCommands ? listCommandRoutes({ prisma, site, contact, secret, auth, mail }) : []),
  ];
  const answer = answerRoutes({ routes, otherwise: routeDesk({ contextOf, answerGraphql: answerGraphql(yoga) }), site, log });
  const forgetting = keepForgetting(prisma, log);
  return {
    async answer(request, response, clientAddress = request.socket.remoteAddress ?? "unknown") {
      addresses.set(request, clientAddress);
      await answer(request, response, clientAddress);
      if (request.method === "POST") mailWritten();
    },
    mailWritten,
    async close() {
      forgetting.stop();
      await sender?.close();
    },
  };
}
