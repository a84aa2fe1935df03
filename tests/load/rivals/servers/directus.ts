import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

// Directus is a program of its own: its tables are made first, then it is started, and the token of its administrator is asked for, whose requests it checks least.
const program = fileURLToPath(new URL("../directus/node_modules/directus/cli.js", import.meta.url));
const [email, password] = ["bench@example.org", randomUUID()];
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const env = {
  PATH: process.env["PATH"],
  NODE_ENV: "production",
  DB_CLIENT: "pg",
  DB_CONNECTION_STRING: process.env["DATABASE_URL"],
  DB_SEARCH_PATH: "array:directus",
  SECRET: randomUUID(),
  ADMIN_EMAIL: email,
  ADMIN_PASSWORD: password,
  HOST: "127.0.0.1",
  PORT: String(port),
  PUBLIC_URL: address,
  ACCESS_TOKEN_TTL: "1d",
  CACHE_ENABLED: "false",
  // It would turn requests away while the machine is busy.
  PRESSURE_LIMITER_ENABLED: "false",
  TELEMETRY: "false",
  LOG_LEVEL: "warn",
};
const made = spawnSync(process.execPath, [program, "bootstrap"], { env, encoding: "utf8", timeout: 300_000 });
if (made.status !== 0) throw new Error(`Directus did not make its tables:\n${made.stdout}${made.stderr}`);
const server = spawn(process.execPath, [program, "start"], { env, stdio: "inherit" });
process.on("SIGTERM", () => server.kill());
// It must not outlive this process, however that ends.
process.on("exit", () => server.kill());
server.once("exit", (code) => process.exit(code ?? 0));

for (;;) {
  const token = await login();
  if (token) {
    console.log(`listens ${address}/graphql ${token}`);
    break;
  }
  await setTimeout(250);
}

/** Returns the administrator's token; null while the server does not answer, or has no time to. */
async function login(): Promise<string | null> {
  try {
    const response = await fetch(`${address}/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    if (response.status === 503) return null;
    if (!response.ok) throw new Error(`Directus lets its administrator not in: ${await response.text()}`);
    return ((await response.json()) as { data: { access_token: string } }).data.access_token;
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code === "ECONNREFUSED") return null;
    throw error;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
