import type { PrismaClient } from "@toso/prisma/client";
import type { Asked, Route } from "../http/route.ts";
import { sendPage } from "../http/send-page.ts";
import { endSubscription } from "./end-subscription.ts";

const path = /^\/desk\/unsubscribe$/;
const ask = `<p>Không nhận thư về số liệu này nữa? Địa chỉ thư của Quý vị sẽ được xóa.</p>
<p lang="en">No more mail on these figures? Your address will be removed.</p>
<form method="post"><button>Dừng theo dõi / Stop following</button></form>`;
const done = `<p>Quý vị sẽ không nhận thư về số liệu này nữa. Địa chỉ thư đã được xóa.</p>
<p lang="en">You will get no more mail on these figures. Your address was removed.</p>`;

/**
 * Lists the ways to end a subscription by the address in the head of its mails: a mail program posts to it by one click (RFC 8058), and whoever opens it gets a button, for programs that look at links must
 * end nothing. Both answer alike whether there is such a subscription or not.
 */
export function listUnsubscribeRoutes(prisma: PrismaClient): Route[] {
  const token = ({ url }: Asked) => url.searchParams.get("token") ?? "";
  return [
    { methods: ["GET"], path, answer: ({ response }) => sendPage(response, 200, "vi", "Dừng theo dõi", ask) },
    {
      methods: ["POST"],
      path,
      isForOthers: true,
      answer: async (asked) => {
        await endSubscription(prisma, token(asked));
        sendPage(asked.response, 200, "vi", "Đã dừng theo dõi", done);
      },
    },
  ];
}
