export const share = {
  /** Words inside pictures that leave the page. */
  picture: {
    sources: (list: string) => `Nguồn: ${list}.`,
    source: (publisher: string, span: string) => `${publisher} (${span})`,
    others: (count: string) => `và ${count} nơi công bố khác, liệt kê đủ ở địa chỉ dưới đây`,
    dates: (span: string) => `Thời điểm của số liệu: ${span}.`,
    unit: (unit: string) => `Đơn vị: ${unit}.`,
    found: (count: string, all: string) => `${count} trong ${all} tỉnh, thành phố có số liệu.`,
    highest: "Cao nhất",
    lowest: "Thấp nhất",
    nation: "Cả nước",
    noSource: "chưa có số liệu nào",
    missingIsNotZero: "Thiếu số liệu không có nghĩa là bằng 0.",
  },
  /** Words on the card that stands beside a link when it is passed on. */
  card: {
    eyebrow: "Tổ công nghệ số cộng đồng",
    missing: "Chưa tìm thấy số liệu đã công bố về số tổ",
    missingNation: "Chưa tìm thấy số liệu cả nước đã công bố",
    teams: "tổ công nghệ số cộng đồng",
    teamsBeside: (side: string, value: string) => `tổ công nghệ số cộng đồng; ${side}: ${value}`,
    nation: "tổ công nghệ số cộng đồng trên cả nước",
    /** Behind the date and the publisher of the national count. */
    since: (origin: string) => `${origin}; từ đó chưa có số mới`,
    provinces: (count: string, all: string) => `${count}/${all}`,
    provincesLabel: "tỉnh, thành phố có số liệu",
    published: "tỉnh, thành phố từng công bố số tổ",
    foot: "Dữ liệu mở · CC BY 4.0",
    highest: "Cao nhất",
    lowest: "Thấp nhất",
    median: (count: string) => `Trung vị của ${count} tỉnh`,
    several: (count: string) => `${count} tỉnh`,
    and: " và ",
    dated: (dates: string) => `Số liệu ${dates}.`,
    alt: {
      province: (name: string, statement: string) => `${name} trên bản đồ Việt Nam. ${statement}`,
      indicator: (name: string, statement: string) => `Bản đồ 63 tỉnh, thành phố: ${name}. ${statement}`,
    },
  },
  /** The row that passes a page on. */
  actions: {
    label: (title: string) => `Chia sẻ: ${title}`,
    system: "Chia sẻ",
    zalo: "Gửi qua Zalo",
    facebook: "Đăng lên Facebook",
    copy: "Sao chép liên kết",
    copied: "Đã sao chép liên kết",
    select: "Trình duyệt không cho sao chép: liên kết đã được chọn, hãy nhấn Ctrl + C hoặc ⌘ + C",
    address: "Liên kết của trang",
  },
  /** The button that saves a chart of the page, and what is written under the chart. */
  save: {
    png: "Lưu hình PNG",
    svg: "Lưu hình SVG",
    saved: (file: string) => `Đã lưu ${file}`,
    failed: "Trình duyệt không vẽ được hình này. Bạn có thể chụp màn hình, hoặc tải số liệu ở cuối trang.",
  },
};
