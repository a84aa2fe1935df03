/** Words of the control that looks back in time. Those with {places} are filled by the browser. */
export const time = {
  heading: "Thời gian",
  years: "Năm của số liệu",
  newest: "mới nhất",
  newestSpoken: "số liệu mới nhất của từng tỉnh",
  yearSpoken: "năm {year}, {count} trong {all} tỉnh có số liệu",
  yearsHint: "Các năm dùng chung một thang màu.",
  yearsBreak: "Từ năm {year} đo theo phương pháp mới: không so các năm trước với các năm từ {year}.",
  only63: "Chỉ xem được từng năm và từng ngày trên bản đồ 63 tỉnh; 34 tỉnh mới có số liệu từ tháng 7/2025.",
  strip: {
    heading: "Từng năm một",
    intro: "Mỗi bản đồ nhỏ là một năm, cùng một thang màu.",
    introCircles: "Mỗi bản đồ nhỏ là một năm, cùng một cỡ: diện tích vòng tròn tỷ lệ với số lượng.",
    count: (count: string, all: string) => `${count}/${all} tỉnh`,
    old: "cách đo cũ",
    sentence: (year: string, count: string, all: string, lowest: string, highest: string) =>
      `Bản đồ năm ${year}: ${count} trong ${all} tỉnh có số liệu, từ ${lowest} đến ${highest}.`,
    none: "không có số liệu của năm đó (không phải bằng 0)",
  },
  lines: {
    heading: "Mọi tỉnh qua các năm",
    intro:
      "Mỗi đường mảnh là một tỉnh, chỉ nối các năm liền nhau có số liệu; đường đậm là trung vị của các tỉnh có số liệu, đường xanh nhạt là trung vị của từng vùng.",
    dots: "Năm không nối được với năm nào thì mỗi tỉnh là một chấm.",
    axis: "Trục đứng không bắt đầu từ 0.",
    of63: "Sau ngày 01/07/2025 nguồn vẫn công bố theo 63 tỉnh cũ: mỗi đường là tỉnh cũ, không phải tỉnh hiện nay cùng tên.",
    choose: "Tô đậm một tỉnh",
    chooseNone: "chọn tỉnh …",
    remove: "Bỏ {name}",
    unknown: "Không có tỉnh nào tên là “{name}” trong 63 tỉnh.",
    median: (count: string) => `trung vị ${count} tỉnh`,
    regionMedian: (region: string) => `trung vị ${region}`,
    merger: "7/2025: 63 tỉnh còn 34",
    sentence: (name: string, count: string, first: string, last: string, firstMedian: string, lastMedian: string) =>
      `Biểu đồ đường: ${name} của ${count} tỉnh từ năm ${first} đến năm ${last}. Trung vị năm ${first} là ${firstMedian}, năm ${last} là ${lastMedian}.`,
    table: "Trung vị của 63 tỉnh và của từng vùng theo năm",
    region: "Vùng",
    all: "63 tỉnh",
    behind: (count: string, all: string) => `${count}/${all} tỉnh`,
    none: "không có số liệu",
  },
  slope: {
    shared: (year: string, labels: string) => `Mọi số liệu năm ${year}: ${labels}.`,
    heading: (first: string, last: string) => `Từ ${first} đến ${last}`,
    rose: (count: string, all: string) => `Trong ${all} tỉnh có số liệu của cả hai năm, ${count} tỉnh tăng`,
    fell: (count: string) => `${count} tỉnh giảm`,
    same: (count: string) => `${count} tỉnh không đổi (theo số làm tròn như ghi ở đây)`,
    most: { up: "Tăng nhiều nhất", down: "Giảm nhiều nhất" },
    change: (name: string, change: string, first: string, last: string) => `${name} ${change} (${first}\u00a0→\u00a0${last})`,
    caution: "Số liệu điều tra mẫu có sai số: chênh lệch nhỏ giữa hai năm có thể chỉ là ngẫu nhiên, chưa hẳn là thay đổi thật.",
    points: (n: string) => `${n} điểm phần trăm`,
  },
  trend: { sentence: (years: string) => `Qua các năm: ${years}.` },
  province: {
    set: (name: string) => `Đang xem số liệu của ${name} tính đến ngày {day}: {count} số liệu.`,
    rest: "Phần so với các tỉnh tương đồng, mục tiêu và biểu đồ theo số liệu mới nhất nên không hiện.",
  },
  day: {
    summary: "Xem số liệu tính đến ngày …",
    hint: "Chỉ tính những số liệu có thời điểm đến hết ngày này, dù nguồn có thể công bố sau đó; dân số là số trung bình của cả năm.",
    label: "Ngày",
    show: "Xem",
  },
  set: {
    year: "Đang xem số liệu của năm {year}: {count} trong {all} tỉnh có số liệu.",
    day: "Đang xem số liệu tính đến ngày {day}: {count} trong {all} tỉnh có số liệu.",
    yearAndDay: "Đang xem số liệu của năm {year}, tính đến ngày {day}: {count} trong {all} tỉnh có số liệu.",
    rest: "Bản đồ và bảng theo lựa chọn này; các phần khác của trang, cả số liệu cả nước, vẫn là mới nhất.",
    back: "Về số liệu mới nhất",
  },
  /** Behind the name of a measure or the address of a page: which moment it is of. */
  moment: {
    year: "năm {year}",
    day: "tính đến ngày {day}",
    yearAndDay: "năm {year}, tính đến ngày {day}",
  },
  missing: {
    year: "không có số liệu của năm {year}",
    day: "chưa có số liệu này tính đến ngày {day}",
    yearAndDay: "chưa có số liệu này của năm {year} tính đến ngày {day}",
    legend: "{missing} (không phải bằng 0)",
    sentence: "{province}: {missing}. Thiếu số liệu không có nghĩa là bằng 0.",
  },
  problem: {
    /** Behind what cannot be shown, where nothing else is. */
    instead: "Đây là số liệu mới nhất.",
    /** Behind what cannot be shown, where the other half of what was asked is. */
    only: {
      year: "Vì vậy trang bỏ qua ngày và chỉ theo năm {year}.",
      day: "Vì vậy trang bỏ qua năm và chỉ theo ngày {day}.",
    },
    noYears: "Chỉ tiêu này chưa có hai năm đủ số liệu của 40 tỉnh để xem theo năm.",
    unknownYear: "Bản đồ không có năm “{year}”, chỉ có các năm {years}.",
    noDay: "“{day}” không phải là một ngày viết như 2023-06-30.",
    beforeFirst: "Đến ngày {day} ở đây chưa có số liệu nào, số liệu đầu tiên có từ ngày {first}.",
    nothingKnown: "Ở đây chưa có số liệu nào, nên không có gì để xem lại.",
    afterRelease: "Ngày {day} sau ngày của bản số liệu này ({last}).",
    notYetKnown: "Đến ngày {day} chưa có số liệu nào của năm {year}.",
    notLoaded: "Không tải được số liệu theo thời gian.",
  },
  /** Behind the address of the page in a citation. */
  cited: "({moment})",
};
