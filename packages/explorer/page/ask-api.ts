import type { GraphiQL } from "graphiql";
import type { ComponentProps } from "react";

/** Sends a query to the API of this site and returns its answer; throws what a reader can be told where there is none. */
export const askApi: ComponentProps<typeof GraphiQL>["fetcher"] = async (params, options) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { ...options?.headers, "content-type": "application/json", accept: "application/graphql-response+json, application/json;q=0.9" },
    body: JSON.stringify(params),
  });
  if (!/json/.test(response.headers.get("content-type") ?? "")) {
    throw new Error(`Máy chủ trả lời ${response.status} mà không có JSON. The server answered ${response.status} without JSON.`);
  }
  return response.json();
};
