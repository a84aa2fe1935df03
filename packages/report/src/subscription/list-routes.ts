import { isRefusal } from "@toso/api/errors";
import type { PrismaClient } from "@toso/prisma/client";
import type { Asked, Route } from "../http/route.ts";
import { asLanguage, linkTo, linkToEnd, type Language } from "../mail/page-paths.ts";
import { escapeText, sendPage } from "../http/send-page.ts";
import { confirmSubscription, findConfirmable } from "./confirm-subscription.ts";
import { endAllSubscriptions, endSubscription, findEndable } from "./end-subscription.ts";
import { nameFollowed } from "./name-followed.ts";

const confirmPath = /^\/desk\/confirm$/;
const path = /^\/desk\/unsubscribe$/;
const words = {
  vi: {
    confirmTitle: "Xác nhận theo dõi",
    confirm: (name: string | null) =>
      `<p>Nhấn nút để từ nay nhận thư khi số liệu ${name === null ? "bạn chọn" : `về <strong>${name}</strong>`} thay đổi.</p>
<form method="post"><button>Xác nhận theo dõi</button></form>`,
    confirmedTitle: "Đã xác nhận theo dõi",
    confirmed: (name: string, stop: string) =>
      `<p>Từ nay bạn nhận một thư mỗi khi một bản phát hành thay đổi số liệu về <strong>${name}</strong>.</p>\n<p>Muốn thôi, bạn dừng lúc nào cũng được: <a href="${stop}">Dừng theo dõi</a>. Thư nào cũng có đường dẫn này.</p>`,
    spentTitle: "Đường dẫn không còn dùng được",
    spent: (link: string) => `<p>Đường dẫn đã hết hạn, hoặc việc theo dõi đã dừng. <a href="${link}">Theo dõi lại</a> bằng địa chỉ thư của bạn.</p>`,
    title: "Dừng theo dõi",
    ask: (name: string) =>
      `<p>Không nhận thư về <strong>${name}</strong> nữa? Nhấn nút để dừng; địa chỉ thư được xóa cùng lúc, trừ khi còn theo dõi số liệu khác.</p>
<form method="post"><button>Dừng theo dõi</button></form>`,
    doneTitle: "Bạn không còn theo dõi",
    done: (name: string | null) =>
      `<p>Bạn không còn theo dõi ${name === null ? "số liệu của đường dẫn này" : `<strong>${name}</strong>`}, và không cần làm gì thêm. Không còn thư nào được gửi theo đường dẫn này, và không còn địa chỉ thư nào được giữ cho việc đó.</p>`,
    allTitle: "Dừng theo dõi tất cả",
    askAll: `<p>Không nhận thư về số liệu nào nữa? Nhấn nút thì mọi việc theo dõi của bạn dừng, và địa chỉ thư được xóa.</p>
<form method="post"><button>Dừng theo dõi tất cả</button></form>`,
    allDoneTitle: "Bạn không còn theo dõi số liệu nào",
    allDone:
      "<p>Bạn không còn theo dõi gì theo đường dẫn này, và không cần làm gì thêm. Không còn thư nào được gửi theo đó, và không còn địa chỉ thư nào được giữ cho việc đó.</p>",
  },
  en: {
    confirmTitle: "Confirm that you follow",
    confirm: (name: string | null) =>
      `<p>Press the button to get a mail from now on when the figures ${name === null ? "of your choice" : `on <strong>${name}</strong>`} change.</p>
<form method="post"><button>Confirm</button></form>`,
    confirmedTitle: "Confirmed",
    confirmed: (name: string, stop: string) =>
      `<p>From now on you get one mail where a release changes figures on <strong>${name}</strong>.</p>\n<p>You can end it at any time: <a href="${stop}">Stop following</a>. Each mail has this link too.</p>`,
    spentTitle: "This link can no longer be used",
    spent: (link: string) => `<p>It has run out, or what it stands for has ended. <a href="${link}">Follow again</a> with your address of mail.</p>`,
    title: "Stop following",
    ask: (name: string) =>
      `<p>No more mail on <strong>${name}</strong>? Press the button to stop; the address of mail is removed with it, unless it follows others.</p>
<form method="post"><button>Stop following</button></form>`,
    doneTitle: "You no longer follow it",
    done: (name: string | null) =>
      `<p>You no longer follow ${name === null ? "what this link was for" : `<strong>${name}</strong>`}, and there is nothing to do. No mail is sent for this link any more, and no address of mail is kept for it.</p>`,
    allTitle: "Stop following everything",
    askAll: `<p>No more mail on any figures? Press the button: all that you follow ends, and your address of mail is removed.</p>
<form method="post"><button>Stop following everything</button></form>`,
    allDoneTitle: "Nothing is followed any more",
    allDone: "<p>You follow nothing under this link any more, and there is nothing to do. No mail is sent for it, and no address of mail is kept for it.</p>",
  },
};

const languageOf = ({ url }: Asked) => asLanguage(url.searchParams.get("language") ?? "");
const tokenOf = ({ url }: Asked) => url.searchParams.get("token") ?? "";

/** Names what is followed, as markup; by its code where the current release does not list it. */
async function nameIn(prisma: PrismaClient, follows: string, language: Language): Promise<string> {
  const named = await nameFollowed({ prisma }, follows);
  return escapeText((language === "vi" ? named?.nameVi : named?.nameEn) ?? follows);
}

/** Lists the ways to confirm a subscription by the address in the mail that asks: whoever opens it gets a button, for programs that look at links must confirm nothing. A link that has run out is told with 404. */
export function listConfirmRoutes(prisma: PrismaClient, site: string): Route[] {
  return [
    {
      methods: ["GET"],
      path: confirmPath,
      answer: async (asked) => {
        const language = languageOf(asked);
        const found = await findConfirmable(prisma, tokenOf(asked));
        const { confirmTitle, confirm } = words[language];
        sendPage(asked.response, 200, language, confirmTitle, confirm(found && (await nameIn(prisma, found.follows, language))));
      },
    },
    {
      methods: ["POST"],
      path: confirmPath,
      answer: async (asked) => {
        const language = languageOf(asked);
        const { confirmedTitle, confirmed, spentTitle, spent } = words[language];
        try {
          const { endToken, follows } = await confirmSubscription(prisma, tokenOf(asked));
          const stop = escapeText(linkToEnd(site, language, endToken));
          sendPage(asked.response, 200, language, confirmedTitle, confirmed(await nameIn(prisma, follows, language), stop));
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
 * end nothing. What is followed is named while the link stands for it, and by the answer that ends it; from then on, and where there never was any, both say the same.
 */
export function listUnsubscribeRoutes(prisma: PrismaClient): Route[] {
  return [
    {
      methods: ["GET"],
      path,
      answer: async (asked) => {
        const language = languageOf(asked);
        const { title, ask, doneTitle, done, allTitle, askAll, allDoneTitle, allDone } = words[language];
        const all = asked.url.searchParams.get("all");
        const [follows] = await findEndable(prisma, all ?? tokenOf(asked));
        if (follows === undefined) return sendPage(asked.response, 200, language, all === null ? doneTitle : allDoneTitle, all === null ? done(null) : allDone);
        if (all !== null) return sendPage(asked.response, 200, language, allTitle, askAll);
        sendPage(asked.response, 200, language, title, ask(await nameIn(prisma, follows, language)));
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
        if (all !== null) {
          await endAllSubscriptions(prisma, all);
          return sendPage(asked.response, 200, language, allDoneTitle, allDone);
        }
        const [follows] = await findEndable(prisma, tokenOf(asked));
        await endSubscription(prisma, tokenOf(asked));
        sendPage(asked.response, 200, language, doneTitle, done(follows === undefined ? null : await nameIn(prisma, follows, language)));
      },
    },
  ];
}
