/** What Prisma tells listeners: every statement, or nothing. */
export function eventsOf(log: boolean): { emit: "event"; level: "query" }[] {
  return log ? [{ emit: "event", level: "query" }] : [];
}
