import { randomInt } from "node:crypto";
import type { Database } from "@toso/api/database";
import type { Prisma } from "@toso/prisma/client";

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Returns a random id that begins with a letter, as those of the desk do. */
export function makeId(letter: string): string {
  return letter + Array.from({ length: 11 }, () => letters[randomInt(letters.length)]).join("");
}

/** A figure of a report; what is left out is the plainest case. */
export type Value = Partial<Prisma.ReportedValueUncheckedCreateInput> & Pick<Prisma.ReportedValueUncheckedCreateInput, "value">;

/** Writes a report as it is once an editor has accepted it, with the office it is of, a new one where none is named by `officeId`, and returns its id. */
export async function acceptReport(
  { prisma }: Pick<Database, "prisma">,
  values: Value[],
  {
    code = "48",
    scheme = "VN63",
    office = "Sở Khoa học và Công nghệ Đà Nẵng",
    officeId,
    decidedAt = new Date("2026-11-20T03:00:00Z"),
    handedInAt = new Date(decidedAt.getTime() - 3 * 86_400_000),
    id = makeId("r"),
  }: Partial<{ code: string; scheme: "VN63" | "VN34"; office: string; decidedAt: Date; handedInAt: Date; id: string; officeId: string | null }> = {},
): Promise<string> {
  await prisma.report.create({
    data: {
      id,
      scheme,
      code,
      status: "accepted",
      handedInAt,
      decidedAt,
      office: officeId ? { connect: { id: officeId } } : { create: { id: makeId("o"), name: office } },
      values: {
        create: values.map((value, place) => ({ indicatorCode: "teams", period: "2026-06", evidenceUrl: "https://danang.gov.vn/bao-cao", ...value, place })),
      },
    },
  });
  return id;
}
