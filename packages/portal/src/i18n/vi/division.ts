export const division = {
  /** As it stands behind a name: "Số tổ trên 10.000 dân, 34 tỉnh, thành phố". */
  provinces: { VN63: "63 tỉnh, thành phố", VN34: "34 tỉnh, thành phố" },
  switch: {
    done: "Đã đổi: {title}",
    label: "Bản đồ theo địa giới",
    short: { VN63: "63 tỉnh", VN34: "34 tỉnh" },
    valid: { VN63: "đến 30/06/2025", VN34: "từ 01/07/2025" },
    unknown: (given: string) => `Không có bản đồ theo địa giới “${given}”. Chỉ có 63 và 34; bản đồ dưới đây là của 63 tỉnh.`,
  },
  found: {
    count: (count: string, all: string) => `${count} trong ${all} tỉnh, thành phố từ 01/07/2025`,
    summed: (count: string) => `, trong đó ${count} nơi là số cộng từ các tỉnh cũ.`,
    short: (count: string, all: string) => `${count}/${all} tỉnh từ 01/07/2025`,
  },
  page: {
    title: "Tổ Số: bản đồ tổ công nghệ số cộng đồng ở 34 tỉnh, thành phố từ ngày 01/07/2025",
    heading: "Tổ công nghệ số cộng đồng ở 34 tỉnh, thành phố từ ngày 01/07/2025",
    description: "Bản đồ và số liệu về tổ công nghệ số cộng đồng ở 34 tỉnh, thành phố có từ ngày 01/07/2025; mỗi con số kèm thời điểm và nguồn.",
    lead: "Từ ngày 01/07/2025, theo Nghị quyết số 202/2025/QH15, 63 tỉnh, thành phố được sắp xếp thành 34; mười một nơi giữ nguyên. Trang này cho biết mỗi tỉnh mới đã có số liệu gì.",
    rule: "Số liệu do tỉnh mới công bố được dùng trước. Nếu chưa có, số đếm của các tỉnh cũ được cộng lại, chỉ khi mọi tỉnh cũ hợp thành đều có số liệu.",
    list: "Trang của từng tỉnh, thành phố",
    none: "Chưa có số liệu nào của 34 tỉnh, thành phố cho chỉ tiêu này: chưa tìm thấy số liệu đã công bố của tỉnh mới, và không cộng được từ các tỉnh cũ.",
  },
};
