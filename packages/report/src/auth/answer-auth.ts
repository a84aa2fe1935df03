import { isAPIError } from "better-auth/api";
import { refuse, type DeskCode } from "../refuse.ts";
import { readBody } from "../http/read-body.ts";
import type { Asked } from "../http/route.ts";
import { sendJson } from "../http/send.ts";
import { throughDatabase, type Auth } from "./open-auth.ts";
import type { AuthOptions } from "./load-better-auth.ts";

const mostBytes = 20_000;

/** Returns what passes a request on to better-auth and sends what it answers, with refusals as all of the desk are written. */
export function passOn(auth: Auth, options: AuthOptions): (asked: Asked) => Promise<void> {
  return async ({ request, response, url }) => {
    const body = request.method === "POST" ? await readBody(request, mostBytes) : null;
    const headers = new Headers({ "content-type": request.headers["content-type"] ?? "application/json" });
    for (const name of ["cookie", "origin"] as const) if (request.headers[name]) headers.set(name, request.headers[name]);
    const { handler } = await auth.load();
    try {
      const answer = await throughDatabase(options, () =>
        handler(
          new Request(new URL(url.pathname + url.search, options.site), {
            method: request.method,
            headers,
            body: body && body.length > 0 ? new Uint8Array(body) : null,
          }),
        ),
      );
      if (answer.status >= 400) throw toRefusal(answer.status, await answer.text());
      for (const cookie of answer.headers.getSetCookie()) response.appendHeader("Set-Cookie", cookie);
      sendJson(response, answer.status, JSON.parse((await answer.text()) || "{}"));
    } catch (error) {
      if (!isAPIError(error)) throw error;
      throw toRefusal(error.statusCode, error.message);
    }
  };
}

const codes: Record<number, DeskCode> = { 400: "BAD_ARGUMENT", 401: "NOT_SIGNED_IN", 403: "NOT_ALLOWED", 404: "NOT_FOUND", 429: "TOO_MANY" };

function toRefusal(status: number, said: string): Error {
  const code = codes[status];
  return code ? refuse(code, said.slice(0, 300) || "That was refused.") : new Error(`better-auth answered ${status}: ${said.slice(0, 300)}`);
}
