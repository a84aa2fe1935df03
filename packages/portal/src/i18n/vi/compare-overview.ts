export const compareOverview = {
  counts: "Số đếm",
  /** Words for the browser: places in braces are filled there. */
  table: {
    heading: "Tổng quan",
    caption: "Mọi chỉ tiêu của các tỉnh đã chọn",
    measure: "Chỉ tiêu",
    region: "Bảng tổng quan, cuộn ngang được",
    open: "Mở biểu đồ, nguồn và lưu ý của chỉ tiêu {name}",
    middle: "Trung vị mọi tỉnh",
    middlePeers: "Trung vị nhóm",
    middleOf: "{known}/{all} tỉnh",
    noMiddle: "không tính",
    without: "Chưa tỉnh nào trong số đã chọn có số liệu đã công bố ({count} chỉ tiêu):",
    names: {
      VN63: "Tên ở đây là tên của 63 tỉnh, thành phố trước ngày 01/07/2025.",
      VN34: "Tên ở đây là tên của 34 tỉnh, thành phố từ ngày 01/07/2025.",
    },
    across: "có số liệu trước và sau 01/07/2025",
    missing: "chưa có số liệu",
    uncounted: "không tính được",
    notPooled: "không gộp được",
    knownOf: "{known}/{all} tỉnh có số liệu",
    span: "từ {first} đến {last}",
    qualifier: { EXACT: "{value}", ABOUT: "khoảng {value}", MORE_THAN: "hơn {value}", NEARLY: "gần {value}" } as Record<string, string>,
    tooFew: "{known}/{all} tỉnh có số liệu: không gộp",
    tooFewOne: "chỉ một tỉnh: không gộp",
    bothSides: "có số liệu trước và sau 01/07/2025: không cộng",
    sign: { HIGHER: "cao hơn trung vị", SIMILAR: "tương đương trung vị", LOWER: "thấp hơn trung vị" },
    source: "Nguồn",
    within: "● trong khoảng ±{tolerance}",
    reason: "trung vị của các tỉnh khác là {median}, trong khoảng ±{tolerance} là tương đương",
    signsFree: "▲ cao hơn, ● tương đương, ▼ thấp hơn trung vị của các tỉnh khác có số liệu.",
    signsPeers: "▲ cao hơn, ● tương đương, ▼ thấp hơn trung vị của nhóm tương đồng, chỉ dành cho tỉnh đứng đầu.",
    similar:
      "Tương đương (●) nghĩa là lệch khỏi trung vị không quá mức ± ghi cạnh trung vị. Số liệu của các tỉnh càng khác nhau thì mức đó càng rộng, nên một số nhỏ hơn trung vị nhiều lần vẫn có thể là ●.",
    sums: "Thanh rỗng có chữ “cộng lại” là tổng số liệu của các tỉnh cũ, trước ngày 01/07/2025; thanh đặc là số liệu do chính tỉnh công bố.",
    keyFree:
      "Dấu ▲ ● ▼ chỉ có từ 12 tỉnh có số liệu trở lên, không tính chính tỉnh đó, số liệu theo cách đo khác, hay số liệu ở bên kia ngày hợp nhất nếu so 34 tỉnh. Thanh ngang là độ lớn trong hàng; với tỷ lệ phần trăm, hết thanh là 100%. Không nhận định với số tổ và số thành viên: tỉnh đông dân có số lớn hơn. Bấm vào tên chỉ tiêu để xem biểu đồ, nguồn và lưu ý.",
    keyPeers:
      "Thanh ngang là độ lớn trong hàng; với tỷ lệ phần trăm, hết thanh là 100%. Không nhận định với số tổ và số thành viên: tỉnh đông dân có số lớn hơn. Bấm vào tên chỉ tiêu để xem biểu đồ, nguồn và lưu ý.",
    keyTogether:
      "Cột gộp cộng số đếm của những tỉnh có số liệu và tính lại tỷ lệ từ tử số và mẫu số, không lấy trung bình; chỉ số và tỷ lệ không có hai phần đó thì không gộp được.",
    keyAcross:
      "Cột gộp có số liệu cả trước và sau ngày 01/07/2025 ở: {names}. Lãnh thổ của 63 tỉnh không đổi nên vẫn cộng được, nhưng từ ngày đó xã, phường và tổ đã được sắp xếp lại.",
  },
  summary: {
    judged: "{name} so với nhóm: cao hơn ở {higher} chỉ tiêu, tương đương ở {similar}, thấp hơn ở {lower}",
    withheld: "{count} không nhận định: {reasons}.",
    reason: {
      COUNT: "{count} là số đếm (tỉnh đông dân có số lớn hơn)",
      NOT_COMPARABLE: "{count} có mẫu số khác nhau tùy nguồn",
      NO_OWN_FIGURE: "{count} chưa có số liệu của tỉnh",
      NO_PEER_FIGURE: "{count} chưa có số liệu của tỉnh nào trong nhóm",
      TOO_FEW_PEERS: "{count} có dưới ba tỉnh trong nhóm có số liệu",
      DIVISION_DIFFERS: "{count} có số liệu thuộc hai phía của ngày hợp nhất",
    } as Record<string, string>,
    /** The same where it is one. */
    reasonOfOne: {
      COUNT: "{count} là số đếm (tỉnh đông dân có số lớn hơn)",
      NOT_COMPARABLE: "{count} có mẫu số khác nhau tùy nguồn",
      NO_OWN_FIGURE: "{count} chưa có số liệu của tỉnh",
      NO_PEER_FIGURE: "{count} chưa có số liệu của tỉnh nào trong nhóm",
      TOO_FEW_PEERS: "{count} có dưới ba tỉnh trong nhóm có số liệu",
      DIVISION_DIFFERS: "{count} có số liệu thuộc hai phía của ngày hợp nhất",
    } as Record<string, string>,
  },
  strip: {
    median: "trung vị mọi tỉnh {value}",
    peerMedian: "trung vị nhóm {value}",
    sentence: "Biểu đồ điểm, mỗi điểm là một tỉnh: {name} của {count} tỉnh có số liệu",
  },
  page: "Trang của chỉ tiêu",
  back: "Về bảng tổng quan",
  title: "So sánh {names}",
  with: "{name} với nhóm tương đồng",
};
