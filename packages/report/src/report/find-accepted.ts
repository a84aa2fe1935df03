import { samePlaces, type AcceptedFigure, type Reading } from "@toso/api/release";
import type { PrismaClient } from "@toso/prisma/client";
import type { ReportedArea } from "./reported-figure.ts";

/** Lists the figures of an area that were accepted and that no release has yet, those accepted first before the others, but for those of the report `but`; [] for none. Everybody may read them. */
export async function findAccepted(
  prisma: PrismaClient,
  reading: Reading | null,
  { scheme, code }: ReportedArea,
  but: string | null,
): Promise<AcceptedFigure[]> {
  const area = reading?.catalogue.area(scheme, code);
  if (!reading || !area) return [];
  const places = samePlaces(reading, area).map((place) => ({ scheme: place.scheme, code: place.code }));
  const values = await prisma.reportedValue.findMany({
    where: { report: { status: "accepted", ...(but === null ? {} : { id: { not: but } }), OR: places } },
    select: {
      indicatorCode: true,
      value: true,
      period: true,
      qualifier: true,
      definitionKept: true,
      report: { select: { office: { select: { name: true } } } },
    },
    orderBy: [{ report: { decidedAt: "asc" } }, { reportId: "asc" }, { place: "asc" }],
  });
  return values.map(({ report, value, ...figure }) => ({ ...figure, value: Number(value), office: report.office.name }));
}
