import type { Route } from "../http/route.ts";
import { sendJson } from "../http/send.ts";

/** Returns the route that gives out challenges. */
export const challengeRoute = (secret: string): Route => ({
  methods: ["GET"],
  path: /^\/desk\/challenge$/,
  answer: async ({ response }) => {
    const { makeChallenge } = await import("./make-challenge.ts");
    sendJson(response, 200, await makeChallenge(secret));
  },
});
