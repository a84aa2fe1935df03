import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { routes } from "../../packages/portal/routes.ts";
import { linkTo, linkToReport } from "../../packages/report/src/mail/page-paths.ts";

const languages = ["vi", "en"] as const;
const site = "https://toso.example";

test("the links of mails lead to pages of the portal, in the language of the mail", () => {
  for (const page of ["signIn", "myReports", "reportForm", "follow"] as const)
    for (const language of languages) expect(linkTo(site, page, language)).toBe(site + routes[page][language]);
  for (const language of languages)
    expect(linkToReport(site, language, "r4k2m9x0q7ab")).toBe(site + routes.acceptedReport[language].replace("[id]", "r4k2m9x0q7ab"));
});

test("what the links of mails say in their query is what the pages there read", () => {
  const scriptOf = (file: string) => readFileSync(fileURLToPath(new URL(`../../packages/portal/src/views/${file}`, import.meta.url)), "utf8");
  const readers = {
    token: ["signIn", "report/sign-in/sign-in.ts"],
    id: ["reportForm", "report/desk-element.ts"],
  } as const;
  for (const [said, [page, file]] of Object.entries(readers))
    for (const language of languages) {
      const [name] = [...new URL(linkTo(site, page, language, { [said]: "x" })).searchParams.keys()];
      expect([said, language, scriptOf(file).includes(`"${name}"`)]).toEqual([said, language, true]);
    }
});
