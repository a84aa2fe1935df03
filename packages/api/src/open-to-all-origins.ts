import type { Plugin } from "graphql-yoga";

const methods = "GET, POST, OPTIONS";

/**
 * Lets any site read every answer, errors too, with a constant `Access-Control-Allow-Origin: *`, and answers preflights itself.
 * The handler's own option echoes the origin: answers would then differ by who asks, and a cache in between would have to keep them apart.
 */
export function openToAllOrigins(): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.method !== "OPTIONS") return;
      endResponse(
        new fetchAPI.Response(null, {
          status: 204,
          headers: {
            "access-control-allow-methods": methods,
            "access-control-allow-headers": "content-type, accept",
            "access-control-max-age": "86400",
            allow: methods,
          },
        }),
      );
    },
    onResponse({ response }) {
      response.headers.set("access-control-allow-origin", "*");
    },
  };
}
