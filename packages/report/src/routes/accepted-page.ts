import type { PrismaClient } from "@toso/prisma/client";
import type { Route } from "../http/route.ts";
import { escapeText, sendPage } from "../http/send-page.ts";
import { asLanguage, linkTo, linkToReport } from "../mail/page-paths.ts";
import { dayInVietNam } from "../release/describe-rows.ts";
import { listAcceptedReports } from "../report/list-accepted-reports.ts";
import { findAreaName } from "../report/read-places.ts";
import { writePeriod } from "../report/write-period.ts";

/** What is said of a report; all of it is markup already. */
interface Told {
  office: string;
  area: string;
  count: number;
  day: string;
}

const words = {
  vi: {
    waiting: "Báo cáo đã được chấp nhận, đang chờ bản phát hành tới",
    waitingBody: ({ office, area, count, day }: Told) =>
      `<p>${office} gửi ${count} số liệu về ${area}, được chấp nhận ngày ${day}.</p>\n<p>Số liệu sẽ có trong bản phát hành tới; báo cáo có trang công khai từ lúc đó. Địa chỉ này luôn cho biết báo cáo đang ở đâu.</p>`,
    published: (version: string) => `Báo cáo đã được công bố trong bản phát hành ${version}`,
    publishedBody: ({ office, area, count, day }: Told, link: string) =>
      `<p>${office} gửi ${count} số liệu về ${area}, được chấp nhận ngày ${day}.</p>\n<p><a href="${link}">Trang của báo cáo</a>. Ngay sau khi phát hành, các trang cần vài phút để được tạo lại.</p>`,
    none: "Không có báo cáo này",
    noneBody: (link: string) => `<p>Không có báo cáo nào được chấp nhận dưới địa chỉ này. <a href="${link}">Các báo cáo đã gửi</a></p>`,
  },
  en: {
    waiting: "The report is accepted and comes with the next release",
    waitingBody: ({ office, area, count, day }: Told) =>
      `<p>${office} handed in ${count} ${count === 1 ? "figure" : "figures"} of ${area}, accepted on ${day}.</p>\n<p>They come with the next release, and from then on the report has a public page. This address always says where it stands.</p>`,
    published: (version: string) => `The report is published in release ${version}`,
    publishedBody: ({ office, area, count, day }: Told, link: string) =>
      `<p>${office} handed in ${count} ${count === 1 ? "figure" : "figures"} of ${area}, accepted on ${day}.</p>\n<p><a href="${link}">The page of the report</a>. Just after a release, pages take some minutes to be made anew.</p>`,
    none: "There is no such report",
    noneBody: (link: string) => `<p>No report was accepted under this address. <a href="${link}">Reports that came in</a></p>`,
  },
};

/** Answers with where an accepted report stands, for everybody and without scripts: its page of the portal is only made with the next release. Any other report is not there, with 404. */
export const acceptedRoute = (prisma: PrismaClient, site: string): Route => ({
  methods: ["GET"],
  path: /^\/desk\/accepted\/[a-z0-9]{1,20}$/,
  async answer({ response, url: { pathname, searchParams } }) {
    const language = asLanguage(searchParams.get("language") ?? "");
    const text = words[language];
    const [report] = await listAcceptedReports(prisma, pathname.split("/").pop());
    if (!report) return sendPage(response, 404, language, text.none, text.noneBody(linkTo(site, "acceptedReport", language)));
    const { id, office, scheme, code, decidedAt, publishedIn, values } = report;
    const nameIn = await findAreaName(prisma, { scheme, code });
    const told = {
      office: escapeText(office),
      area: escapeText(nameIn(language)),
      count: values.length,
      day: writePeriod(dayInVietNam(new Date(decidedAt)), language),
    };
    if (publishedIn === null) return sendPage(response, 200, language, text.waiting, text.waitingBody(told));
    sendPage(response, 200, language, text.published(escapeText(publishedIn)), text.publishedBody(told, linkToReport(site, language, id)));
  },
});
