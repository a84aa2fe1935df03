import type { IncomingMessage, ServerResponse } from "node:http";
import { sendPage } from "../http/send-page.ts";
import { linkTo, type Language } from "../mail/page-paths.ts";
import { statusOfCode, type DeskCode } from "../refuse.ts";

/** What a page says: its heading, and a sentence or two. */
type Said = [title: string, body: string];

const words: Record<Language, { said: Partial<Record<DeskCode, Said>>; none: Said; fault: Said; signIn: string; reports: string }> = {
  vi: {
    said: {
      NOT_SIGNED_IN: ["Hãy đăng nhập", "Địa chỉ này chỉ dành cho người được mời. Bạn chưa đăng nhập, hoặc lần đăng nhập trước đã hết hạn."],
      NOT_FOUND: [
        "Không có gì để đọc ở địa chỉ này",
        "Tài liệu chỉ mở được khi đơn vị cho phép công khai, và đơn vị có thể thôi cho phép: số liệu đã công bố không vì thế mà đổi. Tài liệu của báo cáo chưa được chấp nhận chỉ đơn vị và biên tập viên đọc được, sau khi đăng nhập.",
      ],
      TOO_MANY: ["Đã hỏi quá nhiều lần", "Hãy đợi ít phút rồi mở lại."],
      DATABASE_AWAY: ["Máy chủ chưa đọc được dữ liệu", "Chưa có gì thay đổi. Hãy mở lại sau ít giây."],
    },
    none: ["Không mở được địa chỉ này", "Hãy quay lại trang trước và thử cách khác."],
    fault: ["Có lỗi ở phía chúng tôi", "Lỗi đã được ghi lại. Hãy mở lại sau ít phút."],
    signIn: "Đăng nhập",
    reports: "Các báo cáo đã gửi",
  },
  en: {
    said: {
      NOT_SIGNED_IN: ["Sign in first", "This address is for people who were invited. You are not signed in, or you were signed in too long ago."],
      NOT_FOUND: [
        "There is nothing to read at this address",
        "A document opens only while its office allows everybody to read it, and the office may end that: figures that were published do not change by it. Documents of a report that was not accepted are read by its office and by editors alone, once they have signed in.",
      ],
      TOO_MANY: ["That was asked too often", "Wait some minutes and open it again."],
      DATABASE_AWAY: ["The server cannot read its data now", "Nothing was changed. Open it again in some seconds."],
    },
    none: ["This address cannot be opened", "Go back and try another way."],
    fault: ["Something went wrong on our side", "It was written down. Open this again in some minutes."],
    signIn: "Sign in",
    reports: "Reports that came in",
  },
};

/** Returns whether somebody opens an address in a browser, who reads a page and no JSON. */
export function isOpenedByPerson({ method, headers }: IncomingMessage): boolean {
  return (method === "GET" || method === "HEAD") && (headers.accept ?? "").includes("text/html");
}

/** Sends a page that says why an address cannot be opened, with the status of the code; null for a fault of ours. Nothing of the request is written into it, and it says the same of what is not there and of what others may not read. */
export function sendRefusalPage(response: ServerResponse, code: DeskCode | null, site: string): void {
  const language = languageOf(response.req);
  const { said, none, fault, signIn, reports } = words[language];
  const [title, body] = code === null ? fault : (said[code] ?? none);
  const links = [`<a href="${linkTo(site, "acceptedReport", language)}">${reports}</a>`, `<a href="${linkTo(site, "signIn", language)}">${signIn}</a>`];
  sendPage(response, code === null ? 500 : statusOfCode[code], language, title, `<p>${body}</p>\n<p>${links.join(" · ")}</p>`);
}

/** Returns the language that the address asks for, or else that of the page which the person came from. */
function languageOf({ url, headers: { referer } }: IncomingMessage): Language {
  const { searchParams } = new URL(url ?? "/", "http://desk.invalid");
  const asked = searchParams.get("language") ?? searchParams.get("lang");
  if (asked !== null) return asked === "en" ? "en" : "vi";
  return URL.parse(referer ?? "")?.pathname.startsWith("/en/") ? "en" : "vi";
}
