import type { ServerResponse } from "node:http";
import type { GraphQLError } from "graphql";
import { linkTo, type Language } from "../mail/page-paths.ts";
import { sendPage } from "../http/send-page.ts";
import { statusOfCode, type DeskCode } from "../refuse.ts";

const words = {
  vi: {
    sent: "Hãy xem hộp thư",
    sentBody:
      "Nếu địa chỉ này đã được mời, đường dẫn đang trên đường đến hộp thư của bạn. Đường dẫn dùng được một lần, trong 15 phút. Không thấy thư? Hãy xem mục thư rác.",
    refused: "Chưa gửi được đường dẫn",
    badAddress: "Đây không phải là địa chỉ thư, như ten@donvi.gov.vn.",
    tooMany: (minutes: number) => `Đã có quá nhiều yêu cầu. Hãy thử lại sau ${minutes} phút.`,
    again: "Quay lại trang đăng nhập",
    confirm: "Đăng nhập Tổ Số",
    confirmBody: "Nhấn nút để đăng nhập trên thiết bị này. Các trang báo số liệu sau đó cần JavaScript.",
    button: "Đăng nhập",
    spent: "Đường dẫn không còn dùng được",
    spentBody: (link: string) => `Đường dẫn đã được dùng hoặc đã hết hạn. <a href="${link}">Xin một đường dẫn mới</a> bằng địa chỉ thư của bạn.`,
  },
  en: {
    sent: "Look into your mailbox",
    sentBody: "If this address was invited, a link is on its way to your mailbox. It works once, for 15 minutes. No mail? Look into the spam folder.",
    refused: "The link was not sent",
    badAddress: "This is no mail address, such as name@office.gov.vn.",
    tooMany: (minutes: number) => `That was asked for too often. Try again in ${minutes} minutes.`,
    again: "Back to the page for signing in",
    confirm: "Sign in to Tổ Số",
    confirmBody: "Press the button to sign in on this device. The pages for reporting figures need JavaScript then.",
    button: "Sign in",
    spent: "This link can no longer be used",
    spentBody: (link: string) => `It was used, or has run out. <a href="${link}">Ask for a new link</a> with your address of mail.`,
  },
};

/** Says that a link is on its way, where the address is invited. */
export function sendSentPage(response: ServerResponse, language: Language): void {
  const { sent, sentBody } = words[language];
  sendPage(response, 200, language, sent, `<p>${sentBody}</p>`);
}

/** Says why no link was sent, with the way back and, where it was asked for too often, the time to wait. */
export function sendRefusedPage(response: ServerResponse, language: Language, site: string, { extensions: { code, seconds } }: GraphQLError): void {
  const { refused, badAddress, tooMany, again } = words[language];
  if (code === "TOO_MANY") response.setHeader("retry-after", String(seconds));
  const why = code === "TOO_MANY" ? tooMany(Math.ceil(Number(seconds) / 60)) : badAddress;
  sendPage(response, statusOfCode[code as DeskCode], language, refused, `<p>${why}</p>\n<p><a href="${linkTo(site, "signIn", language)}">${again}</a></p>`);
}

/** Asks for the button that signs in: programs that look at links in mails use none up. */
export function sendConfirmPage(response: ServerResponse, language: Language, token: string): void {
  const { confirm, confirmBody, button } = words[language];
  // Secrets of links are letters; what is no such text signs nobody in, and none of it is written into the page.
  const field = `<input type="hidden" name="token" value="${/^[\w-]{1,200}$/.test(token) ? token : ""}">`;
  const form = `<form method="post" action="/desk/auth/magic-link/verify">${field}<input type="hidden" name="language" value="${language}"><button>${button}</button></form>`;
  sendPage(response, 200, language, confirm, `<p>${confirmBody}</p>\n${form}`);
}

/** Says that a link was used or has run out, and where a new one is to be had. */
export function sendSpentPage(response: ServerResponse, language: Language, site: string): void {
  const { spent, spentBody } = words[language];
  sendPage(response, 404, language, spent, `<p>${spentBody(linkTo(site, "signIn", language))}</p>`);
}
