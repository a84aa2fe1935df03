import { isRefusal } from "@toso/api/errors";
import type { PrismaClient } from "@toso/prisma/client";
import type { Asked, Route } from "../http/route.ts";
import { asLanguage, linkTo } from "../mail/page-paths.ts";
import { sendPage } from "../http/send-page.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import { endAllSubscriptions, endSubscription } from "./end-subscription.ts";

const confirmPath = /^\/desk\/confirm$/;
const path = /^\/desk\/unsubscribe$/;
const words = {
  vi: {
    confirmTitle: "Xác nhận theo dõi",
    confirm: `<p>Nhấn nút để từ nay nhận thư khi số liệu Quý vị chọn thay đổi.</p>
<form method="post"><button>Xác nhận theo dõi</button></form>`,
    confirmedTitle: "Đã xác nhận theo dõi",
    confirmed: "<p>Từ nay Quý vị nhận một thư mỗi khi một bản phát hành thay đổi số liệu này. Thư nào cũng có liên kết để dừng.</p>",
    spentTitle: "Liên kết không còn dùng được",
    spent: (link: string) => `<p>Liên kết đã hết hạn, hoặc việc theo dõi đã dừng. <a href="${link}">Theo dõi lại</a> bằng địa chỉ thư của Quý vị.</p>`,
    title: "Dừng theo dõi",
    ask: `<p>Không nhận thư về số liệu này nữa? Địa chỉ thư của Quý vị sẽ được xóa, trừ khi còn theo dõi số liệu khác.</p>
<form method="post"><button>Dừng theo dõi</button></form>`,
    doneTitle: "Đã dừng theo dõi",
    done: "<p>Quý vị sẽ không nhận thư về số liệu này nữa. Địa chỉ thư đã được xóa, trừ khi còn theo dõi số liệu khác.</p>",
    allTitle: "Dừng theo dõi tất cả",
    askAll: `<p>Không nhận thư về số liệu nào nữa? Mọi việc theo dõi sẽ dừng, và địa chỉ thư của Quý vị sẽ được xóa.</p>
<form method="post"><button>Dừng theo dõi tất cả</button></form>`,
    allDoneTitle: "Đã dừng theo dõi tất cả",
    allDone: "<p>Quý vị sẽ không nhận thư về số liệu nào nữa. Địa chỉ thư đã được xóa.</p>",
  },
  en: {
    confirmTitle: "Confirm that you follow",
    confirm: `<p>Press the button to get a mail from now on when the figures of your choice change.</p>
<form method="post"><button>Confirm</button></form>`,
    confirmedTitle: "Confirmed",
    confirmed: "<p>From now on you get one mail where a release changes these figures. Each has a link to stop.</p>",
    spentTitle: "This link can no longer be used",
    spent: (link: string) => `<p>It has run out, or what it stands for has ended. <a href="${link}">Follow again</a> with your address of mail.</p>`,
    title: "Stop following",
    ask: `<p>No more mail on these figures? Your address will be removed, unless it follows others.</p>
<form method="post"><button>Stop following</button></form>`,
    doneTitle: "No longer followed",
    done: "<p>You will get no more mail on these figures. Your address was removed, unless it follows others.</p>",
    allTitle: "Stop following everything",
    askAll: `<p>No more mail on any figures? All that you follow will end, and your address will be removed.</p>
<form method="post"><button>Stop following everything</button></form>`,
    allDoneTitle: "Nothing is followed any more",
    allDone: "<p>You will get no more mail on any figures. Your address was removed.</p>",
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
          await confirmSubscription(prisma, asked.url.searchParams.get("token") ?? "");
        } catch (error) {
          if (!isRefusal(error)) throw error;
          return sendPage(asked.response, 404, language, spentTitle, spent(linkTo(site, "follow", language)));
        }
        sendPage(asked.response, 200, language, confirmedTitle, confirmed);
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
        const { doneTitle, done, allDoneTitle, allDone } = words[language];
        const all = asked.url.searchParams.get("all");
        if (all === null) await endSubscription(prisma, asked.url.searchParams.get("token") ?? "");
        else await endAllSubscriptions(prisma, all);
        sendPage(asked.response, 200, language, all === null ? doneTitle : allDoneTitle, all === null ? done : allDone);
      },
    },
  ];
}
