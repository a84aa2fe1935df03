import type { Prisma } from "@toso/prisma/client";

/** A row as the database takes it in. */
export type Row<Model extends keyof Prisma.TypeMap["model"]> = Prisma.TypeMap["model"][Model]["operations"]["createMany"]["args"]["data"] extends infer Data
  ? Extract<Data, unknown[]>[number]
  : never;
