import type { Section } from "../../views/method/section.ts";

/** Which figure leads where a name stands for two provinces. */
export const present: Section = {
  heading: "Một tên gọi, hai tỉnh: số của tỉnh nào đứng trước",
  body: () => [
    "Từ ngày 01/07/2025, nhiều tên tỉnh chỉ một địa bàn khác trước. Tổ Số viết “(từ 7/2025)” hoặc “(trước 7/2025)” sau tên ở chỗ một tên có thể chỉ cả hai. Số liệu của hai tỉnh không bao giờ nối thành một chuỗi.",
    {
      steps: [
        "Tỉnh không thay đổi khi sắp xếp: chỉ có một tỉnh, số liệu chính là của tỉnh đó.",
        "Tên còn được dùng cho tỉnh hiện nay và tỉnh hiện nay đã công bố số liệu của chính mình: số của tỉnh hiện nay đứng trước, số cũ đứng cạnh với chữ “trước 7/2025”. Số cộng từ các tỉnh cũ không phải là số của tỉnh hiện nay công bố.",
        "Các trường hợp khác: số của tỉnh cũ đứng trước, kèm thời điểm; trang của tỉnh cũ nêu ngay dưới tên rằng nay thuộc tỉnh nào.",
      ],
    },
    "Một quy tắc duy nhất của API quyết định điều này (presentFigure); trang của tỉnh, bản in một trang, hình chia sẻ, trích dẫn và bản đồ đều hỏi quy tắc đó.",
  ],
};

export const leadExample = {
  heading: "Ví dụ thật: số tổ của ba tên tỉnh",
  caption: "Số đứng trước được in đậm",
  name: "Tên",
  before: "Trước 7/2025",
  present: "Từ 7/2025",
  why: {
    heading: "Vì sao",
    present: "Tên còn dùng, tỉnh hiện nay đã công bố số của mình.",
    noFigure: "Tên còn dùng, nhưng chưa tìm thấy số do tỉnh hiện nay công bố.",
    otherName: "Tên chỉ còn chỉ tỉnh cũ.",
  },
};
