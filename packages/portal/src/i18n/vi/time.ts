/** Words of the control that looks back in time. Those with {places} are filled by the browser. */
export const time = {
  heading: "Thời gian",
  years: "Năm của số liệu",
  newest: "mới nhất",
  newestSpoken: "số liệu mới nhất của từng tỉnh",
  yearSpoken: "năm {year}, {count} trong {all} tỉnh có số liệu",
  yearsHint: "Các năm dùng chung một thang màu.",
  day: {
    summary: "Xem như đã biết đến ngày …",
    hint: "Chỉ tính những số liệu đã có đến hết ngày này.",
    label: "Ngày",
    show: "Xem",
  },
  set: {
    year: "Đang xem số liệu của năm {year}: {count} trong {all} tỉnh có số liệu.",
    day: "Đang xem những gì đã biết đến ngày {day}: {count} trong {all} tỉnh có số liệu.",
    yearAndDay: "Đang xem số liệu của năm {year}, như đã biết đến ngày {day}: {count} trong {all} tỉnh có số liệu.",
    rest: "Bản đồ và bảng theo lựa chọn này; các phần khác của trang vẫn theo số liệu mới nhất.",
    back: "Về số liệu mới nhất",
  },
  /** Behind the name of a measure or the address of a page: which moment it is of. */
  moment: {
    year: "năm {year}",
    day: "như đã biết đến ngày {day}",
    yearAndDay: "năm {year}, như đã biết đến ngày {day}",
  },
  missing: {
    year: "không có số liệu của năm {year}",
    day: "chưa có số liệu nào được biết đến ngày {day}",
    yearAndDay: "chưa có số liệu nào của năm {year} được biết đến ngày {day}",
    legend: "{missing} (không phải bằng 0)",
    sentence: "{province}: {missing}. Thiếu số liệu không có nghĩa là bằng 0.",
  },
  problem: {
    /** Behind what cannot be shown, where nothing else is. */
    instead: "Đây là số liệu mới nhất.",
    noYears: "Chỉ tiêu này chưa có hai năm đủ số liệu của 40 tỉnh để xem theo năm.",
    unknownYear: "Bản đồ không có năm “{year}”, chỉ có các năm {years}.",
    noDay: "“{day}” không phải là một ngày viết như 2023-06-30.",
    beforeFirst: "Đến ngày {day} chưa có số liệu nào được biết, số liệu đầu tiên có từ ngày {first}.",
    nothingKnown: "Ở đây chưa có số liệu nào, nên không có gì để xem lại.",
    afterRelease: "Ngày {day} sau ngày của bản số liệu này ({last}).",
    notYetKnown: "Đến ngày {day} chưa có số liệu nào của năm {year}.",
    notLoaded: "Không tải được số liệu theo thời gian.",
  },
  /** Behind the address of the page in a citation. */
  cited: "({moment})",
};
