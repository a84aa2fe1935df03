import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal } from "@toso/api/errors";
import type { DeskOptions } from "../desk.ts";
import { databaseAway, isDatabaseAway, type DeskCode } from "../refuse.ts";
import { checkOrigin, listOrigins } from "../http/check-origin.ts";
import type { Route } from "../http/route.ts";
import { sendJson, sendRefusal } from "../http/send.ts";
import { isOpenedByPerson, sendRefusalPage } from "./refusal-page.ts";

/** How soon who finds the database away may ask again, in seconds. */
const retryAfterSeconds = "5";

/** What answering takes. */
export interface RouteOptions {
  routes: Route[];
  /** Answers what none of the routes does. */
  otherwise(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Where the portal is served, without a slash at the end. */
  site: string;
  log: DeskOptions["log"];
}

/**
 * Returns the listener for /desk and all below it. No answer is kept by anybody; what changes something comes from a page of the portal itself; what is refused is told with its code, a database that is
 * away with 503, and any other fault is logged whole and told as INTERNAL_ERROR; who opens an address in a browser is told so by a page.
 */
export function answerRoutes({
  routes,
  otherwise,
  site,
  log,
}: RouteOptions): (request: IncomingMessage, response: ServerResponse, clientAddress: string) => Promise<void> {
  const origins = listOrigins(site);
  const route = async (request: IncomingMessage, response: ServerResponse, clientAddress: string) => {
    // Programs that look at links in mails ask by HEAD: Node sends what GET is answered with, without its body.
    const method = request.method === "HEAD" ? "GET" : request.method;
    const url = new URL(request.url ?? "/", site);
    const here = routes.filter(({ path }) => path.test(url.pathname));
    const found = here.find(({ methods }) => methods.includes(method as "GET"));
    // Before anything of the body is read.
    if (method !== "GET" && !found?.isForOthers) checkOrigin(request, origins);
    if (found) return found.answer({ request, response, url, clientAddress });
    if (here.length === 0) return otherwise(request, response);
    const methods = here.flatMap((one) => one.methods.flatMap((each) => (each === "GET" ? ["GET", "HEAD"] : [each]))).join(", ");
    response.setHeader("allow", methods);
    sendJson(response, 405, { error: { code: "BAD_ARGUMENT", message: `Send one of ${methods}.` } });
  };
  return async (request, response, clientAddress) => {
    response.setHeader("cache-control", "no-store");
    try {
      await route(request, response, clientAddress);
    } catch (error) {
      if (response.destroyed) return;
      const isAway = isDatabaseAway(error);
      if (!isRefusal(error)) log?.error({ err: error }, isAway ? "The desk cannot reach the database" : "A request to the desk broke");
      if (response.headersSent) return void response.destroy();
      const refused = isAway ? databaseAway() : error;
      const isPage = isOpenedByPerson(request);
      if (!isRefusal(refused) && isPage) return sendRefusalPage(response, null, site);
      if (!isRefusal(refused)) return sendJson(response, 500, { error: { code: "INTERNAL_ERROR", message: "Something went wrong on our side." } });
      const { code, seconds } = refused.extensions;
      if (code === "DATABASE_AWAY") response.setHeader("retry-after", retryAfterSeconds);
      if (code === "TOO_MANY" && seconds) response.setHeader("retry-after", String(seconds));
      if (isPage) return sendRefusalPage(response, code as DeskCode, site);
      sendRefusal(response, refused);
    }
  };
}
