/** Test files of `tests/api`, `tests/publish`, `tests/backup` and `tests/report`, by the only engine that they run on. */
interface ByEngine<Files> {
  pglite: Files;
  postgresql: Files;
}

/**
 * Files of what stands above the database: HTTP, limits, names, media types, the explorer, documents and their compiled form, and how a process ends. They are on PostgreSQL
 * where they start processes, which are up in half the time there. A test refuses files here that publish, write SQL or ask which engine it is.
 */
export const aboveTheDatabase: ByEngine<string[]> = {
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

/**
 * Files of rules: what is made of the figures and the catalogue once they are read, and which arguments are refused. All that they ask the database is asked on both engines,
 * with equal answers, by `database/same-answers.test.ts`. Those that lay out figures of their own by publishing them, or ask thousands of times, are on PostgreSQL, where that is cheaper. A test refuses
 * files here that write SQL, ask which engine it is, or publish otherwise.
 */
export const rules: ByEngine<string[]> = {
  pglite: [
    "api/communes.test.ts",
    "api/criteria.test.ts",
    "api/distribution.test.ts",
    "api/empty-arguments.test.ts",
    "api/example-queries.test.ts",
    "api/list-sizes.test.ts",
    "api/neighbours.test.ts",
    "api/nodes.test.ts",
    "api/partial-sums.test.ts",
    "api/reconciliation.test.ts",
    "api/refusals.test.ts",
    "api/refused-beside.test.ts",
    "api/skills.test.ts",
    "api/targets.test.ts",
    "api/text-sizes.test.ts",
  ],
  postgresql: [
    "api/as-of.test.ts",
    "api/calendar.test.ts",
    "api/comparison.test.ts",
    "api/disagreement.test.ts",
    "api/find-province.test.ts",
    "api/group.test.ts",
    "api/headline-properties.test.ts",
    "api/headline-rule.test.ts",
    "api/hostile-arguments.test.ts",
    "api/merged-provinces.test.ts",
    "api/merger-properties.test.ts",
    "api/missing.test.ts",
    "api/peers.test.ts",
    "api/pinned-answers.test.ts",
    "api/present-figure.test.ts",
    "api/ranking.test.ts",
    "api/rates.test.ts",
    "api/relay-paging.test.ts",
    "api/scorecard.test.ts",
    "api/search-provinces.test.ts",
    "api/series.test.ts",
    "api/sums.test.ts",
    "api/target-distance.test.ts",
    "api/verdict.test.ts",
    "report/evidence.test.ts",
    "report/hostile-arguments.test.ts",
    "report/workbook.test.ts",
  ],
};

/** Files of the rooms that publish and export, of which another file, named beside them, sends the same statements on both engines. */
export const seenElsewhere: ByEngine<Record<string, string>> = {
  pglite: {
    // Cells, rows and versions of CSV files. The database is asked for the release before.
    "publish/findings.test.ts": "publish/against-the-last-release.test.ts",
    "publish/findings-of-areas.test.ts": "publish/against-the-last-release.test.ts",
    "publish/findings-of-criteria.test.ts": "publish/against-the-last-release.test.ts",
    "publish/unreadable-files.test.ts": "publish/against-the-last-release.test.ts",
    "publish/unservable.test.ts": "publish/against-the-last-release.test.ts",
    // That a refused release changes nothing.
    "publish/fuzz.test.ts": "publish/command.test.ts",
    // What is found in figures beside a release, which is read in the same way when a report is handed in.
    "report/findings.test.ts": "report/steps.test.ts",
    "report/form-and-beside.test.ts": "report/steps.test.ts",
    // A release folder is written of a release alone.
    "report/kept-apart.test.ts": "publish/every-column.test.ts",
  },
  postgresql: {
    // What the commands print, and how they end.
    "publish/command-outcomes.test.ts": "publish/command.test.ts",
    "backup/damaged-files.test.ts": "backup/damage.test.ts",
    // What a release would change. The database is asked for the figures of the release before.
    "publish/eyes-open.test.ts": "publish/against-the-last-release.test.ts",
    "publish/files-of-spreadsheets.test.ts": "publish/against-the-last-release.test.ts",
    // The memory of the check and of the publisher, who sends the same parts of a thousand figures.
    "publish/many-figures.test.ts": "publish/kill.test.ts",
    // The formats of files. Each column of each table is read for them.
    "publish/files-for-excel.test.ts": "publish/every-column.test.ts",
    "publish/files-for-people.test.ts": "publish/every-column.test.ts",
    "publish/days.test.ts": "publish/every-column.test.ts",
    "publish/metadata.test.ts": "publish/every-column.test.ts",
    "publish/release-folder.test.ts": "publish/every-column.test.ts",
    // The files of a dataset. The reports are read as they are to be marked.
    "report/collect.test.ts": "report/mark-published.test.ts",
  },
};

/** All of them. Every other file runs on both; in the nightly run these do too. */
export const onOneEngine: ByEngine<string[]> = {
  pglite: [...aboveTheDatabase.pglite, ...rules.pglite, ...Object.keys(seenElsewhere.pglite)],
  postgresql: [...aboveTheDatabase.postgresql, ...rules.postgresql, ...Object.keys(seenElsewhere.postgresql)],
};
