import { writePdf } from "../../fixtures/write-pdf.ts";
import type { AskedDesk, Person } from "./ask-desk.ts";
import type { Mailbox } from "./read-mails.ts";

/** An area of an office. */
export interface OfficeArea {
  scheme: "VN63" | "VN34";
  code: string;
}

/** How many figures a report has: each is saved once it is typed. */
const figures = 8;
const pdf = writePdf("Báo cáo", 50_000);

/** Signs in by the link of a mail that was asked for. */
export async function signIn(desk: AskedDesk, person: Person, mails: Mailbox): Promise<void> {
  await desk.send(person, "/desk/auth/sign-in/magic-link", JSON.stringify({ email: person.email }));
  await followLink(desk, person, mails);
}

/** Follows the link of the next mail that came. */
export async function followLink(desk: AskedDesk, person: Person, mails: Mailbox): Promise<void> {
  await desk.send(person, "/desk/auth/magic-link/verify", JSON.stringify({ token: await mails.tokenFor(person.email) }));
}

/** Hands in one report after the other, as the pages of the portal do; yields the name of each step once it is done. */
export async function* walkAsReporter(desk: AskedDesk, person: Person, area: OfficeArea, mails: Mailbox): AsyncGenerator<string, never> {
  for (;;) {
    await desk.ask(person, "me");
    await desk.ask(person, "myReports");
    yield "sees the own reports";
    const { id } = (await desk.ask(person, "start", { ...area })).startReport;
    yield "begins";
    let { report } = await desk.ask(person, "report", { id });
    const { form } = await desk.ask(person, "form", { ...area });
    yield "opens the form";
    const save = async (values: any[]) => ({ saveReport: report } = await desk.ask(person, "save", { id, version: report.version, values }));
    const values: any[] = [];
    for (const indicator of form.indicators.slice(0, figures)) {
      values.push(typeFigure(indicator, area));
      await save(values);
      yield "saves";
    }
    const file = await desk.send(person, `/desk/reports/${id}/evidence?name=bao-cao.pdf`, pdf, "application/pdf");
    Object.assign(values[0], { evidenceId: file.id, evidenceUrl: null });
    yield "uploads a PDF";
    do {
      keepFindings(values, report.findings);
      await save(values);
      yield "saves";
      ({ handIn: report } = await desk.ask(person, "handIn", { id, version: report.version }));
      yield "hands in";
      while (report.status === "HANDED_IN") {
        const { reports } = await desk.ask(person, "myReports");
        report = reports.find((one: any) => one.id === id);
        yield "sees the own reports";
      }
      if (report.status === "RETURNED") {
        ({ report } = await desk.ask(person, "report", { id }));
        values.at(-1).note = "Đã đối chiếu với báo cáo của các xã.";
        await save(values);
        yield "saves";
      }
    } while (report.status === "RETURNED");
    await desk.send(person, "/desk/auth/sign-out", "{}");
    person.cookie = "";
    await signIn(desk, person, mails);
    yield "signs in by a mail";
  }
}

/** Types a figure that is near the known one. */
function typeFigure({ code, unit, known }: any, { scheme }: OfficeArea): any {
  const near = Math.round((known?.value ?? 50) * 1.02);
  return {
    indicatorCode: code,
    value: String(unit === "percent" ? Math.min(near, 99) : near),
    period: scheme === "VN63" ? "2025-05" : "2025-09",
    qualifier: "EXACT",
    definitionKept: true,
    note: null,
    evidenceUrl: "https://example.org/bao-cao",
    evidenceId: null,
    kept: [],
  };
}

/** Keeps what is worth a second look, with a reason. */
function keepFindings(values: any[], findings: any[]): void {
  for (const { severity, indicatorCode, code } of findings) {
    const value = values.find((one) => one.indicatorCode === indicatorCode);
    if (severity === "PLAUSIBILITY" && !value.kept.some((one: any) => one.code === code))
      value.kept.push({ code, reason: "Số liệu rà soát từ báo cáo của các xã." });
  }
}
