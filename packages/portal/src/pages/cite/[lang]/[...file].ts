import type { APIRoute } from "astro";
import { citeRelease, loadCitedView } from "../../../reuse/citation/cited-view.ts";
import { citationFormats, formatCitation, type CitationFormat } from "../../../reuse/citation/format-citation.ts";
import { listViews } from "../../../reuse/citation/list-views.ts";
import { nameInPath } from "../../../reuse/name-in-path.ts";
import { langs, type Lang } from "../../../i18n/lang.ts";
import { listReleases } from "../../../views/release/list-releases.ts";
import type { CitedSubject } from "../../../reuse/view.ts";

interface Cited {
  lang: Lang;
  /** What is cited of the release of this build, or another release as a whole. */
  subject: CitedSubject | { kind: "release"; version: string; date: string };
  format: CitationFormat;
}

export async function getStaticPaths() {
  const [views, releases] = await Promise.all([listViews(), listReleases()]);
  const subjects = [
    ...views.map((view) => ({ name: nameInPath(view), subject: view })),
    ...releases.map(({ version, date }) => ({ name: `release/${version}`, subject: { kind: "release" as const, version, date } })),
  ];
  return langs.flatMap((lang) =>
    subjects.flatMap(({ name, subject }) =>
      citationFormats.map((format) => ({ params: { lang, file: `${name}.${format}` }, props: { lang, subject, format } })),
    ),
  );
}

export const GET: APIRoute<Cited> = async ({ props: { lang, subject, format }, site }) =>
  new Response(formatCitation(subject.kind === "release" ? citeRelease(lang, subject, site!) : await loadCitedView(lang, subject, site!), format));
