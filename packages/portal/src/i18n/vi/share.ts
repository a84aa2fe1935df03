export const share = {
  /** Words inside pictures that leave the page. */
  picture: {
    sources: (list: string) => `Nguồn: ${list}.`,
    source: (publisher: string, span: string) => `${publisher} (${span})`,
    others: (count: string) => `và ${count} nơi công bố khác, liệt kê đủ ở địa chỉ dưới đây`,
    dates: (span: string) => `Thời điểm của số liệu: ${span}.`,
    unit: (unit: string) => `Đơn vị: ${unit}.`,
    found: (count: string, all: string) => `${count} trong ${all} tỉnh, thành phố có số liệu.`,
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
    provinces: (count: string, all: string) => `${count}/${all}`,
    provincesLabel: "tỉnh, thành phố có số liệu",
    foot: "Dữ liệu mở · CC BY 4.0",
    alt: {
      province: (name: string, statement: string) => `${name} trên bản đồ Việt Nam. ${statement}`,
      indicator: (name: string, statement: string) => `Bản đồ 63 tỉnh, thành phố: ${name}. ${statement}`,
      site: "Tổ Số: dữ liệu mở về tổ công nghệ số cộng đồng, với bản đồ 63 tỉnh, thành phố.",
    },
  },
};
