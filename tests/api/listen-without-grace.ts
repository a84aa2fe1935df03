import { type Listening, type ServerOptions, listen } from "@toso/api/server";

/**
 * Listens as the product does, on a free port of the loopback address unless the options say another; when it stops it gives connections that are open between two
 * requests no time for another one: those of `fetch` stay open, and each stop would wait half a second for them.
 */
export function listenWithoutGrace(options: Omit<ServerOptions, "port"> & { port?: number }): Promise<Listening> {
  return listen({ port: 0, ...options, time: { ...options.time, grace: 0 } });
}
