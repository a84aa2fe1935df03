/**
 * Test files of what stands above the database: HTTP, limits, names, media types, the explorer, documents and their compiled form, and how a process ends. They run on one
 * engine: on the embedded one, or on PostgreSQL where they start processes, which are up in half the time there. Every other file of tests/api, tests/publish and tests/backup
 * runs on both. A test refuses files here that publish, write SQL or ask which engine it is.
 */
export const onOneEngine = {
  pglite: [
    "api/abuse/burdens.test.ts",
    "api/abuse/half-closed.test.ts",
    "api/abuse/hostile-requests.test.ts",
    "api/abuse/http-fuzz.test.ts",
    "api/abuse/many-at-once.test.ts",
    "api/abuse/pipelined.test.ts",
    "api/abuse/rate.test.ts",
    "api/abuse/slow.test.ts",
    "api/abuse/unread.test.ts",
    "api/as-the-reference.test.ts",
    "api/body-limit.test.ts",
    "api/cache-clients.test.ts",
    "api/enums-by-variable.test.ts",
    "api/every-error-has-a-code.test.ts",
    "api/explorer.test.ts",
    "api/http.test.ts",
    "api/kept-answers.test.ts",
    "api/large-answers.test.ts",
    "api/limits.test.ts",
    "api/logs.test.ts",
    "api/media-types.test.ts",
    "api/persisted-queries.test.ts",
  ],
  postgresql: ["publish/fault-nobody-caught.test.ts", "publish/stop-answers.test.ts"],
};
