import { get } from "node:http";
import { inject } from "vitest";

/** Each file of the portal begins when the portal is served; where it could not be built, it fails with what the start command said. */
const problem = await new Promise<string>((resolve, reject) =>
  get(inject("portalGate"), (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (part: string) => (text += part));
    response.on("end", () => resolve(response.statusCode === 200 ? "" : text));
  }).on("error", reject),
);
if (problem) throw new Error(problem);
