import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Exchange } from "./any-http-request.ts";
import { readReplies, type Reply } from "./read-replies.ts";

/** Longest that a server may take until it has answered or closed, in milliseconds. */
const patience = 30_000;

/**
 * Writes an exchange to the server at `address` on a connection of its own and returns the whole replies to it, [] where the server closed without
 * one, and what came of a reply within which it closed, "" where there is none such.
 * Throws where a reply is not well formed, where bytes are left over, or where the server neither answers nor closes.
 */
export async function exchangeBytes(address: string, { requests, parted, cut }: Exchange): Promise<{ whole: Reply[]; cutOff: string }> {
  const { hostname, port } = new URL(address);
  const all = Buffer.from(requests.map(({ bytes }) => bytes).join(""), "latin1");
  const bytes = cut === null ? all : all.subarray(0, Math.floor(all.length * cut));
  const methods = requests.map(({ method }) => method);
  const socket = connect(Number(port), hostname).setEncoding("latin1");
  let got = "";
  let worthReading = 0;
  const over = new Promise<"closed">((resolve) => socket.on("error", () => {}).on("close", () => resolve("closed")));
  const answered = new Promise<"answered">((resolve, reject) =>
    socket.on("data", (part: string) => {
      got += part;
      if (got.length < worthReading) return;
      try {
        const { whole, missing } = readReplies(got, methods, false);
        worthReading = got.length + missing;
        if (whole.length >= requests.length) resolve("answered");
      } catch (error) {
        reject(error as Error);
      }
    }),
  );
  try {
    if (parted === null) socket.write(bytes);
    else {
      const at = Math.floor(bytes.length * parted);
      socket.write(bytes.subarray(0, at));
      await setTimeout(2);
      if (!socket.destroyed) socket.write(bytes.subarray(at));
    }
    if (cut !== null) {
      await setTimeout(2);
      socket.end();
    }
    const how = await Promise.race([over, answered, setTimeout(patience, "silent" as const, { ref: false })]);
    if (how === "silent") throw new Error(`The server neither answers nor closes: ${JSON.stringify([got.slice(0, 200), requests, parted, cut])}`);
    // What must not come would come now.
    if (how === "answered") await Promise.race([over, setTimeout(2)]);
    const { whole, rest } = readReplies(got, methods, how === "closed");
    if (rest !== "" && how === "answered") throw new Error(`Bytes are left over: ${JSON.stringify([rest.slice(0, 200), requests])}`);
    return { whole, cutOff: rest };
  } finally {
    socket.destroy();
  }
}
