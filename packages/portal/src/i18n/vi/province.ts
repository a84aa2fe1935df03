import { named } from "./named.ts";

export const province = {
  named,
  /** The same behind a figure of such a province. */
  side: {
    PRESENT: "từ 7/2025",
    BEFORE: "trước 7/2025",
    SUMMED: "của các tỉnh cũ, trước 7/2025",
    OLD: "riêng địa bàn cũ, trước 7/2025",
    COMMUNES: "xã, phường trước khi sắp xếp 7/2025",
  },
  sinceMerger: "từ ngày 01/07/2025",
  eyebrow: (kind: string, region: string) => `${kind} · ${region}`,
  kind: { MUNICIPALITY: "Thành phố trực thuộc trung ương", PROVINCE: "Tỉnh" },
  description: (name: string) => `Tổ công nghệ số cộng đồng và kỹ năng số của ${name}: từng số liệu kèm thời điểm và nguồn.`,
  locator: (name: string) => `Vị trí của ${name} trên bản đồ Việt Nam, có Hoàng Sa và Trường Sa`,
  contents: "Trong trang này",
  lead: {
    has: (name: string, parts: string) => `${name} có ${parts}.`,
    quantity: (quantity: string, dated: string) => `${quantity} (${dated})`,
    /** Two quantities of one date. */
    together: (quantities: string, dated: string) => `${quantities} (đều ${dated})`,
    sum: (count: string, parts: string) => `Cộng số liệu của ${count} tỉnh cũ: ${parts}.`,
  },
  notice: {
    label: "Tỉnh này hiện nay",
    merged: (date: string, decree: string, members: string, name: string) =>
      `Từ ngày ${date}, theo Nghị quyết số ${decree}, ${members} hợp nhất thành ${name}.`,
    renamed: (name: string) => `Nay là ${name}, giữ nguyên địa giới cấp tỉnh.`,
    belongs: (name: string) => `Nay thuộc ${name}.`,
    link: (name: string) => `Mọi số liệu của ${name}`,
    rest: (name: string) =>
      `Số liệu ghi “từ 7/2025” là của tỉnh hiện nay; mọi số liệu khác dưới đây là của ${name}. Hai tỉnh khác nhau về địa giới, nên không nối thành một chuỗi.`,
  },
  made: {
    /** With a link on each member. */
    before: (date: string, decree: string) => `Thành lập ngày ${date} theo Nghị quyết số ${decree}, hợp nhất từ`,
    /** What stands behind the name at a place of a list: a comma, a word before the last, a full stop after it. */
    between: (at: number, count: number): string => (at === count - 1 ? "." : at === count - 2 ? " và " : ", "),
    own: "Số liệu do tỉnh hiện nay công bố",
    sums: {
      heading: "Trước và từ 7/2025",
      intro:
        "“Trước 7/2025” là số liệu của các tỉnh cũ, chỉ cộng khi mọi tỉnh cũ đều có số liệu; “Từ 7/2025” là số liệu của chính tỉnh hiện nay. Hai điểm không nối thành một chuỗi: cách đếm có thể đã khác, và thôn, tổ dân phố được sắp xếp lại.",
      before: "Trước 7/2025",
      present: "Từ 7/2025",
      sum: (value: string) => `Cộng lại: ${value}`,
      whole: (withFigure: string, all: string) => `${withFigure}/${all} tỉnh cũ có số liệu`,
      incomplete: (withFigure: string, all: string) => `Không cộng được: ${withFigure}/${all} tỉnh cũ có số liệu`,
      unknown: "chưa có số liệu",
      none: "Chưa tìm thấy số liệu đã công bố của tỉnh hiện nay.",
      drawing: (indicator: string, before: string, present: string) => `${indicator}: ${before}; ${present}. Hai điểm rời nhau, không có đường nối.`,
      nothing: "Chưa tìm thấy số liệu đếm nào đã công bố, của tỉnh này hay của các tỉnh cũ.",
    },
    others: "So sánh với các tỉnh khác trong 34 tỉnh, thành phố",
  },
  moved: {
    title: (name: string) => `${name} không thay đổi khi cả nước còn 34 tỉnh, thành phố`,
    explanation: (name: string) => `${name} giữ nguyên địa giới từ ngày 01/07/2025, nên chỉ có một trang cho cả trước và sau ngày đó.`,
    link: (name: string) => `Đến trang của ${name}`,
  },
  teams: {
    heading: "Tổ và thành viên",
    missing: (list: string) => `Chưa tìm thấy số liệu đã công bố: ${list}.`,
  },
  rates: {
    heading: "So với các tỉnh khác: tổ và thành viên",
    intro: "Tỷ lệ được tính từ tử số và mẫu số ghi bên dưới. Số liệu của các tỉnh thuộc nhiều thời điểm khác nhau.",
  },
  skills: {
    heading: "Năm kỹ năng số",
    intro: "Các chỉ tiêu cho biết người dân đang dùng gì, không đo kết quả công việc của các tổ.",
    nationOnly: "Các số liệu đã công bố của kỹ năng này là của cả nước; không có số liệu riêng từng tỉnh.",
    noneOfSkill: (list: string) => `Chưa tìm thấy số liệu đã công bố của tỉnh về: ${list}.`,
  },
  foundation: {
    heading: "Nền tảng: tiếp cận và kỹ năng chung",
    intro: "Các chỉ tiêu này làm nền cho cả năm kỹ năng. Số liệu điều tra mẫu: chênh lệch nhỏ có thể chỉ do sai số chọn mẫu.",
  },
  peers: {
    region: (region: string) => `Trung vị vùng ${region}`,
    country: (count: string) => `Trung vị ${count} tỉnh, thành phố`,
    nation: "Số liệu cả nước",
    withFigure: (withFigure: string, all: string) => `${withFigure}/${all} tỉnh có số liệu`,
    span: (span: string) => `số liệu ${span}`,
    above: (distance: string) => `(tỉnh này cao hơn ${distance})`,
    below: (distance: string) => `(tỉnh này thấp hơn ${distance})`,
    equal: "(tỉnh này bằng trung vị)",
    percentagePoints: (number: string) => `${number} điểm phần trăm`,
    indexPoints: (number: string) => `${number} điểm`,
    noDistance: "Không tính khoảng cách vì số liệu của tỉnh theo định nghĩa khác hoặc có độ tin cậy thấp.",
    notComparable: "Không so sánh giữa các tỉnh: mỗi nguồn tính trên một mẫu số khác nhau.",
    whyNot: "Vì sao?",
  },
  time: {
    heading: "Diễn biến theo thời gian",
    intro:
      "Chỉ vẽ khi có số liệu của ít nhất hai thời điểm. Trục đứng bắt đầu từ 0. Số liệu ghi theo năm được đặt ở ngày cuối năm, nhưng không muộn hơn ngày nguồn được công bố; năm do chúng tôi ước tính thì đặt ở ngày đầu năm.",
  },
  figures: {
    heading: "Tất cả số liệu và nguồn",
    caption: (count: string, name: string) =>
      `${count} số liệu đã công bố về ${name}, mới nhất trước. Dòng được đánh dấu là số liệu chính, chọn theo quy tắc chung.`,
    rule: "Quy tắc chọn số liệu chính",
    /** On paper, which leaves out what is folded. */
    onPaper: (address: string) => `Bản in bỏ phần gấp lại. Mọi số liệu kèm nguồn: ${address}`,
    period: "Thời điểm",
    value: "Giá trị",
    status: "Tình trạng",
    basis: "Cách ghi thời điểm",
    method: "Cách có số",
    source: "Nguồn",
    note: "Ghi chú",
    headline: "số liệu chính",
    obsStatus: { A: "bình thường", D: "khác định nghĩa", E: "ước tính", P: "sơ bộ", U: "độ tin cậy thấp", O: "chưa tìm thấy", M: "không áp dụng" },
    basisOf: { STATED: "nguồn nêu rõ", PUBLICATION: "ngày công bố", ESTIMATED: "ước tính" },
    methodOf: { REPORTED: "nguồn nêu", DERIVED: "cộng hai cấp", SUMMED: "cộng các tỉnh cũ" },
    none: (name: string) => `Chưa tìm thấy số liệu nào đã công bố về ${name}.`,
  },
  after: {
    heading: "Sau ngày 01/07/2025",
    unchanged: (name: string, date: string, decree: string) =>
      `${name} giữ nguyên địa giới cấp tỉnh khi cả nước còn 34 tỉnh, thành phố từ ${date} (Nghị quyết số ${decree}). Số liệu của các năm sau đó vẫn nằm trong các mục trên.`,
    renamed: (name: string, newName: string) => `${name} (nay là ${newName})`,
  },
  practices: {
    none: "Chưa có cách làm nào của tỉnh được ghi lại.",
    heading: "Cách làm đã được ghi nhận",
    year: (year: string) => `Năm ${year}`,
    source: "Nguồn",
  },
  honours: {
    heading: "Ghi nhận, khen thưởng",
    awardedBy: (body: string, date: string) => `${body}, ${date}`,
  },
  steps: {
    label: "Tỉnh trước và tỉnh sau theo bảng chữ cái",
    previous: "Tỉnh trước",
    next: "Tỉnh sau",
  },
};
