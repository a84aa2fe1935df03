import { isRefusal } from "@toso/api/errors";
import type { PrismaClient } from "@toso/prisma/client";
import type { Asked, Route } from "../http/route.ts";
import { asLanguage, linkTo, linkToEnd } from "../mail/page-paths.ts";
import { escapeText, sendPage } from "../http/send-page.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import { endAllSubscriptions, endSubscription } from "./end-subscription.ts";

const confirmPath = /^\/desk\/confirm$/;
const path = /^\/desk\/unsubscribe$/;
const words = {
  vi: {
    confirmTitle: "Xác nhận theo dõi",
    confirm: `<p>Nhấn nút để từ nay nhận thư khi số liệu bạn chọn thay đổi.</p>
<form method="post"><button>Xác nhận theo dõi</button></form>`,
    confirmedTitle: "Đã xác nhận theo dõi",
    confirmed: (stop: string) =>
      `<p>Từ nay bạn nhận một thư mỗi khi một bản phát hành thay đổi số liệu này.</p>\n<p>Muốn thôi, bạn dừng lúc nào cũng được: <a href="${stop}">Dừng theo dõi</a>. Thư nào cũng có đường dẫn này.</p>`,
    spentTitle: "Đường dẫn không còn dùng được",
    spent: (link: string) => `<p>Đường dẫn đã hết hạn, hoặc việc theo dõi đã dừng. <a href="${link}">Theo dõi lại</a> bằng địa chỉ thư của bạn.</p>`,
    title: "Dừng theo dõi",
    ask: `<p>Không nhận thư về số liệu này nữa? Nhấn nút để dừng; địa chỉ thư được xóa cùng lúc, trừ khi còn theo dõi số liệu khác.</p>
<form method="post"><button>Dừng theo dõi</button></form>`,
    doneTitle: "Đã dừng theo dõi",
    done: "<p>Đường dẫn này không ứng với việc theo dõi nào nữa: không còn thư nào được gửi theo đó, và không còn địa chỉ thư nào được giữ cho việc đó.</p>",
    allTitle: "Dừng theo dõi tất cả",
    askAll: `<p>Không nhận thư về số liệu nào nữa? Nhấn nút thì mọi việc theo dõi của bạn dừng, và địa chỉ thư được xóa.</p>
<form method="post"><button>Dừng theo dõi tất cả</button></form>`,
    allDoneTitle: "Đã dừng theo dõi tất cả",
  },
  en: {
    confirmTitle: "Confirm that you follow",
    confirm: `<p>Press the button to get a mail from now on when the figures of your choice change.</p>
<form method="post"><button>Confirm</button></form>`,
    confirmedTitle: "Confirmed",
    confirmed: (stop: string) =>
      `<p>From now on you get one mail where a release changes these figures.</p>\n<p>You can end it at any time: <a href="${stop}">Stop following</a>. Each mail has this link too.</p>`,
    spentTitle: "This link can no longer be used",
    spent: (link: string) => `<p>It has run out, or what it stands for has ended. <a href="${link}">Follow again</a> with your address of mail.</p>`,
    title: "Stop following",
    ask: `<p>No more mail on these figures? Press the button to stop; the address of mail is removed with it, unless it follows others.</p>
<form method="post"><button>Stop following</button></form>`,
    doneTitle: "No longer followed",
    done: "<p>Nothing is followed under this link any more: no mail is sent for it, and no address of mail is kept for it.</p>",
    allTitle: "Stop following everything",
    askAll: `<p>No more mail on any figures? Press the button: all that you follow ends, and your address of mail is removed.</p>
<form method="post"><button>Stop following everything</button></form>`,
    allDoneTitle: "Nothing is followed any more",
  },
};

const languageOf = ({ url }: Asked) => asLanguage(url.searchParams.get("language") ?? "");

/** Lists the ways to confirm a subscription by the address in the mail that asks: whoever opens it gets a button, for programs that look at links must confirm nothing. A link that has run out is told with 404. */
export function listConfirmRoutes(prisma: PrismaClient, site: string): Route[] {
  return [
    {
      methods: ["GET"],
      path: confirmPath,
      answer: (asked) => {
        const language = languageOf(asked);
        sendPage(asked.response, 200, language, words[language].confirmTitle, words[language].confirm);
      },
    },
    {
      methods: ["POST"],
      path: confirmPath,
      answer: async (asked) => {
        const language = languageOf(asked);
        const { confirmedTitle, confirmed, spentTitle, spent } = words[language];
        try {
          const { endToken } = await confirmSubscription(prisma, asked.url.searchParams.get("token") ?? "");
          sendPage(asked.response, 200, language, confirmedTitle, confirmed(escapeText(linkToEnd(site, language, endToken))));
        } catch (error) {
          if (!isRefusal(error)) throw error;
          sendPage(asked.response, 404, language, spentTitle, spent(linkTo(site, "follow", language)));
        }
      },
    },
  ];
}

/**
 * Lists the ways to end a subscription, or all of an address, by the links in the head and the text of its mails: a mail program posts to it by one click (RFC 8058), and whoever opens it gets a button, for programs that look at links must
 * end nothing. Both answer alike whether there is such a subscription or not.
 */
export function listUnsubscribeRoutes(prisma: PrismaClient): Route[] {
  return [
    {
      methods: ["GET"],
      path,
      answer: (asked) => {
        const language = languageOf(asked);
        const { title, ask, allTitle, askAll } = words[language];
        if (asked.url.searchParams.has("all")) return sendPage(asked.response, 200, language, allTitle, askAll);
        sendPage(asked.response, 200, language, title, ask);
      },
    },
    {
      methods: ["POST"],
      path,
      isForOthers: true,
      answer: async (asked) => {
        const language = languageOf(asked);
        const { doneTitle, done, allDoneTitle } = words[language];
        const all = asked.url.searchParams.get("all");
        if (all === null) await endSubscription(prisma, asked.url.searchParams.get("token") ?? "");
        else await endAllSubscriptions(prisma, all);
        sendPage(asked.response, 200, language, all === null ? doneTitle : allDoneTitle, done);
      },
    },
  ];
}
