import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

/** Gives a port of the host that nobody listens on now; throws where the host is none of this machine. */
export async function takeFreePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
