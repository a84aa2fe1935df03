import type { MailWords } from "./mail-words.ts";
import { paragraphs } from "./paragraphs.ts";

const sign = "Tổ Số – số liệu mở về tổ công nghệ số cộng đồng";
const dear = "Chào bạn,";
const why = (reason: string | null) => reason && `Ý kiến của người biên tập:\n${reason}`;

export const vi: MailWords = {
  invitation: ({ office, areas, by, contact, link, days, signInLink }) => ({
    subject: office ? "Mời báo số liệu trên Tổ Số" : "Mời làm biên tập viên của Tổ Số",
    text: paragraphs(
      dear,
      office
        ? `${by ? `${by}, biên tập viên của Tổ Số, mời bạn` : "Bạn được mời"} gửi số liệu thay mặt ${office}${areas.length > 0 ? `, số liệu của: ${areas.join(", ")}` : ""}.`
        : "Bạn được mời làm biên tập viên: xem xét số liệu do các tỉnh, thành phố gửi đến.",
      "Tổ Số công bố số liệu mở về tổ công nghệ số cộng đồng của các tỉnh, thành phố: ai cũng đọc được con số, thời điểm và nguồn. Số liệu gửi đến được biên tập viên đối chiếu với căn cứ, rồi công bố trong bản phát hành kế tiếp, ghi đơn vị gửi là nguồn.",
      `Mở đường dẫn sau để đăng nhập (dùng một lần, trong ${days} ngày):\n${link}`,
      `Sau đó, hoặc khi đường dẫn hết hạn, xin một đường dẫn mới tại:\n${signInLink}`,
      "Không cần mật khẩu. Nếu không mong đợi thư này, bạn có thể bỏ qua. Đã đăng nhập rồi thì có thể xóa tài khoản bất cứ lúc nào, ở mục Tài khoản.",
      contact && `Cần hỏi, xin viết cho người vận hành Tổ Số: ${contact}`,
      sign,
    ),
  }),
  signIn: ({ link, minutes }) => ({
    subject: "Đường dẫn đăng nhập Tổ Số",
    text: paragraphs(
      dear,
      `Mở đường dẫn sau để đăng nhập (dùng một lần, trong ${minutes} phút):\n${link}`,
      "Nếu bạn không yêu cầu đăng nhập, xin bỏ qua thư này: không có đường dẫn thì không ai vào được.",
      sign,
    ),
  }),
  returned: ({ area, reason, link }) => ({
    subject: `Số liệu của ${area}: cần sửa hoặc bổ sung`,
    text: paragraphs(dear, `Báo cáo số liệu của ${area} được trả lại để sửa hoặc bổ sung.`, why(reason), `Sửa và gửi lại tại:\n${link}`, sign),
  }),
  accepted: ({ area, reason, link }) => ({
    subject: `Số liệu của ${area} đã được chấp nhận`,
    text: paragraphs(
      dear,
      `Báo cáo số liệu của ${area} đã được chấp nhận. Số liệu sẽ có trong bản phát hành tới; chúng tôi sẽ báo khi đó.`,
      why(reason),
      `Xem báo cáo tại:\n${link}`,
      sign,
    ),
  }),
  refused: ({ area, reason, link }) => ({
    subject: `Số liệu của ${area} không được chấp nhận`,
    text: paragraphs(dear, `Báo cáo số liệu của ${area} không được chấp nhận.`, why(reason), `Có thể gửi báo cáo mới tại:\n${link}`, sign),
  }),
  published: ({ area, version, figures, overtaken, link }) => ({
    subject: overtaken < figures ? `Số liệu của ${area} đã được công bố` : `Số liệu của ${area}: số gửi sau được dùng`,
    text: paragraphs(
      dear,
      overtaken < figures
        ? `Số liệu trong báo cáo của ${area} đã được công bố trong bản phát hành ${version}.`
        : `Báo cáo của ${area} có trang công khai cùng bản phát hành ${version}, nhưng số liệu của báo cáo không có trong bản ấy: đơn vị đã gửi số khác sau đó cho cùng chỉ tiêu và thời điểm.`,
      overtaken > 0 &&
        overtaken < figures &&
        `Trong đó ${overtaken}/${figures} số không có trong bản ấy: đơn vị đã gửi số khác sau đó cho cùng chỉ tiêu và thời điểm.`,
      `Xem tại:\n${link}`,
      sign,
    ),
  }),
  confirmSubscription: ({ name, link, days }) => ({
    subject: "Xác nhận theo dõi số liệu trên Tổ Số",
    text: paragraphs(
      dear,
      `Có người, có lẽ là bạn, muốn nhận thư tại địa chỉ này mỗi khi một bản phát hành thay đổi số liệu về: ${name}.`,
      `Xác nhận tại (trong ${days} ngày):\n${link}`,
      "Không xác nhận thì không có thư nào nữa và địa chỉ này được xóa.",
      sign,
    ),
  }),
  alreadySubscribed: ({ name, endLink }) => ({
    subject: "Bạn đang theo dõi số liệu này trên Tổ Số",
    text: paragraphs(dear, `Địa chỉ này đã được xác nhận theo dõi: ${name}. Bạn không cần làm gì thêm.`, `Dừng theo dõi:\n${endLink}`, sign),
  }),
  changed: ({ version, followed, link, endAllLink }) => ({
    subject: `${followed[0]!.name}${followed.length > 1 ? ` và ${followed.length - 1} mục khác` : ""}: số liệu thay đổi trong bản phát hành ${version}`,
    text: paragraphs(
      dear,
      ...followed.flatMap(({ name, changes, isAlsoAbove, hasMore, endLink }) => [
        `Bản phát hành ${version} thay đổi số liệu về ${name}:`,
        [...changes, isAlsoAbove && "những thay đổi đã nêu ở trên", hasMore && "và những thay đổi khác"]
          .flatMap((line) => (line ? [`- ${line}`] : []))
          .join("\n"),
        endAllLink && `Dừng theo dõi ${name}:\n${endLink}`,
      ]),
      `Xem tại (các trang được tạo lại trong vài phút sau khi phát hành):\n${link}`,
      endAllLink ? `Dừng theo dõi tất cả, địa chỉ này được xóa:\n${endAllLink}` : `Dừng theo dõi, địa chỉ này được xóa:\n${followed[0]!.endLink}`,
      sign,
    ),
  }),
  tipTaken: ({ area, indicator }) => ({
    subject: `Cảm ơn đã báo số liệu: ${area}`,
    text: paragraphs(
      dear,
      `Số liệu bạn báo (${indicator}, ${area}) đã được biên tập viên đối chiếu và thấy đúng. Người vận hành nhập số này vào bộ dữ liệu, ghi địa chỉ bạn gửi là nguồn; các bản phát hành trước lúc đó chưa có số này.`,
      "Địa chỉ thư của bạn đã được xóa khỏi hệ thống.",
      sign,
    ),
  }),
  tipDeclined: ({ area, indicator, reason }) => ({
    subject: `Về số liệu bạn đã báo: ${area}`,
    text: paragraphs(dear, `Số liệu bạn báo (${indicator}, ${area}) chưa được sử dụng.`, why(reason), "Địa chỉ thư của bạn đã được xóa khỏi hệ thống.", sign),
  }),
};
