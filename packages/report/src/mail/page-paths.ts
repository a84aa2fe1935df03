import { refuse } from "../refuse.ts";

/** Language that a person reads. */
export type Language = "vi" | "en";

/** Paths of the portal's pages that mails lead to, as its table of pages has them. */
const paths = {
  signIn: { vi: "/bao-so-lieu/dang-nhap/", en: "/en/report/sign-in/" },
  myReports: { vi: "/bao-so-lieu/cua-toi/", en: "/en/report/mine/" },
  reportForm: { vi: "/bao-so-lieu/to-khai/", en: "/en/report/form/" },
  acceptedReport: { vi: "/bao-so-lieu/", en: "/en/report/" },
  follow: { vi: "/bao-so-lieu/theo-doi/", en: "/en/report/follow/" },
} as const;

/** Names in the query of a page, by language. */
const names = {
  token: { vi: "token", en: "token" },
  id: { vi: "ma", en: "id" },
} as const;

/** Returns the whole address of a page of the portal, with what its query says. */
export function linkTo(site: string, page: keyof typeof paths, language: Language, query: Partial<Record<keyof typeof names, string>> = {}): string {
  const said = Object.entries(query).map(([name, value]) => `${names[name as keyof typeof names][language]}=${encodeURIComponent(value)}`);
  return `${site}${paths[page][language]}${said.length > 0 ? `?${said.join("&")}` : ""}`;
}

/** Returns the address of an accepted report. */
export const linkToReport = (site: string, language: Language, id: string): string => `${linkTo(site, "acceptedReport", language)}${id}/`;

/** Returns the address of the page of the server that says where an accepted report stands, also before it has a page of its own, and needs no script. */
export const linkToAccepted = (site: string, language: Language, id: string): string => `${site}/desk/accepted/${id}?language=${language}`;

const linkToDesk = (site: string, path: string, language: Language, token: string): string =>
  `${site}/desk/${path}?token=${encodeURIComponent(token)}&language=${language}`;

/** Returns the address of the page of the server that signs in by a link and needs no script. */
export const linkToPlainSignIn = (site: string, language: Language, token: string): string => linkToDesk(site, "sign-in", language, token);

/** Returns the address of the page of the server that confirms a subscription and needs no script. */
export const linkToConfirm = (site: string, language: Language, token: string): string => linkToDesk(site, "confirm", language, token);

/** Returns the address of the page of the server that ends a subscription and needs no script; programs of mails post to it. */
export const linkToEnd = (site: string, language: Language, token: string): string => linkToDesk(site, "unsubscribe", language, token);

/** Returns the address of the page of the server that ends all that an address of mail follows, by the secrets of its subscriptions. */
export const linkToEndAll = (site: string, language: Language, tokens: string[]): string =>
  `${site}/desk/unsubscribe?all=${tokens.join(".")}&language=${language}`;

/** Returns the language of a person as it is kept; Vietnamese for any other text. */
export const asLanguage = (language: string): Language => (language === "en" ? "en" : "vi");

/** Returns the language that somebody asks for; throws BAD_ARGUMENT, with the field, for any that mails are not written in. */
export function readLanguage(language: string): Language {
  if (language !== "vi" && language !== "en") throw refuse("BAD_ARGUMENT", "Write vi or en.", { field: "language" });
  return language;
}
