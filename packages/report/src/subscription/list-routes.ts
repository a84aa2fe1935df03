import type { PrismaClient } from "@toso/prisma/client";
import type { Asked, Route } from "../http/route.ts";
import { asLanguage } from "../mail/page-paths.ts";
import { sendPage } from "../http/send-page.ts";
import { endSubscription } from "./end-subscription.ts";

const path = /^\/desk\/unsubscribe$/;
const words = {
  vi: {
    title: "Dừng theo dõi",
    ask: `<p>Không nhận thư về số liệu này nữa? Địa chỉ thư của Quý vị sẽ được xóa.</p>
<form method="post"><button>Dừng theo dõi</button></form>`,
    doneTitle: "Đã dừng theo dõi",
    done: "<p>Quý vị sẽ không nhận thư về số liệu này nữa. Địa chỉ thư đã được xóa.</p>",
  },
  en: {
    title: "Stop following",
    ask: `<p>No more mail on these figures? Your address will be removed.</p>
<form method="post"><button>Stop following</button></form>`,
    doneTitle: "No longer followed",
    done: "<p>You will get no more mail on these figures. Your address was removed.</p>",
  },
};

/**
 * Lists the ways to end a subscription by the address in the head and the text of its mails: a mail program posts to it by one click (RFC 8058), and whoever opens it gets a button, for programs that look at links must
 * end nothing. Both answer alike whether there is such a subscription or not.
 */
export function listUnsubscribeRoutes(prisma: PrismaClient): Route[] {
  const languageOf = ({ url }: Asked) => asLanguage(url.searchParams.get("language") ?? "");
  return [
    {
      methods: ["GET"],
      path,
      answer: (asked) => {
        const language = languageOf(asked);
        sendPage(asked.response, 200, language, words[language].title, words[language].ask);
      },
    },
    {
      methods: ["POST"],
      path,
      isForOthers: true,
      answer: async (asked) => {
        const language = languageOf(asked);
        await endSubscription(prisma, asked.url.searchParams.get("token") ?? "");
        sendPage(asked.response, 200, language, words[language].doneTitle, words[language].done);
      },
    },
  ];
}
