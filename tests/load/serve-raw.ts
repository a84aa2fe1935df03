import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** One answer to every request, as the API sent it: the measure of what node:http can do. */
interface Recorded {
  status: number;
  /** Names and values in turn. */
  headers: string[];
  /** In base64. */
  body: string;
}

const { status, headers, body } = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Recorded;
const bytes = Buffer.from(body, "base64");
const server = createServer((request, response) => {
  const send = () => {
    response.writeHead(status, headers);
    response.end(bytes);
  };
  // A body must be read, or the next request on the connection cannot be.
  if (request.method === "POST") request.on("end", send).resume();
  else send();
});
server.listen(Number(process.env.PORT), "127.0.0.1");
