import type { Plugin } from "graphql-yoga";
import { apiMethods, openHeaders, preflightHeaders } from "./cors.ts";

/**
 * Lets any site read every answer, errors too, and answers preflights itself.
 * The handler's own option echoes the origin: answers would then differ by who asks, and a cache in between would have to keep them apart.
 */
export function openToAllOrigins(): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.method === "OPTIONS") endResponse(new fetchAPI.Response(null, { status: 204, headers: preflightHeaders(apiMethods) }));
    },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(openHeaders)) response.headers.set(name, value);
    },
  };
}
