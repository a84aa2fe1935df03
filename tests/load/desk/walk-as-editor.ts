import { Refused, type AskedDesk, type Person } from "./ask-desk.ts";

/** Decides on one report after the other: returns what comes first, accepts it when it comes again; yields the name of each step once it is done. */
export async function* walkAsEditor(desk: AskedDesk, person: Person): AsyncGenerator<string, never> {
  for (;;) {
    const { reports } = await desk.ask(person, "queue");
    yield "sees the queue";
    const waiting = reports.filter(({ status }: any) => status === "HANDED_IN").slice(0, 20);
    if (waiting.length === 0) continue;
    const { id } = waiting[Math.floor(Math.random() * waiting.length)];
    const { report } = await desk.ask(person, "deskReport", { id });
    await desk.ask(person, "form", { scheme: report.area.scheme, code: report.area.code });
    yield "opens a report";
    if (report.status !== "HANDED_IN") continue;
    const wasReturned = report.events.some(({ to }: any) => to === "RETURNED");
    try {
      if (wasReturned) await desk.ask(person, "acceptReport", { id, version: report.version, reason: null });
      else await desk.ask(person, "returnReport", { id, version: report.version, reason: "Xin ghi rõ nguồn của số liệu cuối." });
    } catch (error) {
      // Another editor was faster: that is told, and nothing is overwritten.
      if (!(error instanceof Refused && ["CONFLICT", "WRONG_STEP"].includes(error.code))) throw error;
      yield "was not the first";
      continue;
    }
    yield wasReturned ? "accepts" : "returns";
  }
}
