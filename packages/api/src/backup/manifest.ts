import { z } from "zod";

/** Name of the file that says what a backup holds. */
export const manifestFile = "manifest.json";

/** Name of the file with the SHA-256 of every other file, as `sha256sum --check` reads it. */
export const checksumFile = "checksums.sha256";

/** Counts on when a backup written before could no longer be read. */
export const formatVersion = 1;

// Names go into SQL and into paths.
const name = z.string().regex(/^[A-Za-z0-9_]{1,63}$/);

/** What a backup holds: the state of the migrations, each table parents first with its number of rows, and where each sequence stands. */
export const manifestForm = z.object({
  format: z.literal("toso-backup"),
  formatVersion: z.int(),
  /** Moment of the snapshot, ISO 8601. */
  takenAt: z.iso.datetime(),
  engine: z.enum(["pglite", "postgresql"]),
  /** Version of the current release; null before the first. */
  release: z.string().nullable(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name, rows: z.int().min(0) })),
  /** `value` is the last number that was given, as text; null before the first. */
  sequences: z.array(
    z.object({
      name,
      value: z
        .string()
        .regex(/^-?\d+$/)
        .nullable(),
    }),
  ),
});

/** What a backup holds, see `manifestForm`. */
export type Manifest = z.infer<typeof manifestForm>;

/** Returns the name of the file with the rows of a table: one JSON object a line, compressed with gzip. */
export function tableFile(table: string): string {
  return `${table}.jsonl.gz`;
}
