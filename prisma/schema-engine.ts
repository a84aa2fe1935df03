import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

const require = createRequire(import.meta.url);

/** Path of schema.prisma. */
export const schemaFile = new URL("schema.prisma", import.meta.url);

/**
 * Returns the SQL that Prisma's own schema engine says leads from `from` to schema.prisma; only comments when there is no difference.
 * `from` is "empty" or "database": the database behind the adapter. Throws what the engine throws.
 * The engine is the WebAssembly build that Prisma publishes, so nothing is downloaded.
 */
export async function diffToSchema(from: "empty" | "database", adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const engineModule = await (loading ??= loadEngine());
  const content = readFileSync(schemaFile, "utf8");
  const files = [{ path: "schema.prisma", content }];
  const engine = await engineModule.SchemaEngine.new({ datamodels: [["schema.prisma", content]] }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
  const result = await engine.diff({
    from: from === "empty" ? { tag: "empty" } : { tag: "schemaDatasource", files, configDir: "." },
    to: { tag: "schemaDatamodel", files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
  });
  return result.stdout;
}

// The engine is one per process: what it starts with cannot be started twice.
let loading: ReturnType<typeof loadEngine> | undefined;

async function loadEngine() {
  const glue = require.resolve("@prisma/schema-engine-wasm");
  const engineModule = await import(glue.replace(/schema_engine\.js$/, "schema_engine_bg.js"));
  const wasm = readFileSync(glue.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engineModule;
}
