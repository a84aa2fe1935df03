import { say } from "../../i18n/say.ts";

type Report = { office: string; area: { scheme: "VN63" | "VN34"; nameVi: string; nameEn: string; sharesName: boolean }; values: unknown[] };
const query = "query ($id: ID!) { acceptedReport(id: $id) { office area { scheme nameVi nameEn sharesName } values { indicatorCode } } }";

/** Says on the page of dead addresses that a report has been accepted since the pages were built, where the address is that of one. Without a desk the page stays what it is. */
class WaitingReport extends HTMLElement {
  connectedCallback(): void {
    const [, id] = /\/(?:bao-so-lieu|en\/report)\/(r[a-z0-9]{11})\/?$/.exec(location.pathname) ?? [];
    if (id) this.#show(id).catch((error: unknown) => console.warn("Whether the address is that of a report could not be asked.", error));
  }

  async #show(id: string): Promise<void> {
    const headers = { "content-type": "application/json", accept: "application/json" };
    const answer = await fetch("/desk/graphql", { method: "POST", headers, body: JSON.stringify({ query, variables: { id } }) });
    if (!answer.ok) return;
    const { acceptedReport } = ((await answer.json()) as { data: { acceptedReport: Report | null } }).data;
    if (!acceptedReport) return;
    const { office, area, values } = acceptedReport;
    const { lang, title, body, named } = this.dataset as Record<"lang" | "title" | "body" | "named", string>;
    const heading = Object.assign(document.createElement("h1"), { className: "heading", textContent: title });
    const name = lang === "vi" ? area.nameVi : area.nameEn;
    const areaName = area.sharesName ? say((JSON.parse(named!) as Record<string, string>)[area.scheme]!, { name }) : name;
    const lead = Object.assign(document.createElement("p"), {
      className: "lead",
      textContent: say(body!, { office, area: areaName, count: String(values.length) }),
    });
    // What stands there speaks of a dead address, in both languages.
    const [own, ...others] = document.querySelectorAll("main section[lang]");
    own!.replaceChildren(heading, lead);
    for (const other of others) other.remove();
    document.title = title!;
    this.remove();
  }
}

customElements.define("waiting-report", WaitingReport);
