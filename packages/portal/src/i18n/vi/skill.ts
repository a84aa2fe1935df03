export const skill = {
  eyebrow: (place: string, all: string) => `Kỹ năng số ${place} trong ${all}`,
  description: (name: string) => `${name}: các chỉ tiêu, số liệu cả nước và của các tỉnh, cách làm đã được ghi nhận.`,
  what: {
    online_public_services: "Biết tìm, nộp và theo dõi hồ sơ thủ tục hành chính trên cổng dịch vụ công, thay cho việc đến trực tiếp cơ quan.",
    online_shopping: "Biết mua, bán hàng hóa trên các sàn thương mại điện tử, kể cả bán nông sản của gia đình.",
    online_payment: "Có tài khoản thanh toán và biết trả tiền hàng hóa, dịch vụ, phí, lệ phí mà không dùng tiền mặt.",
    online_safety: "Biết bảo vệ thông tin cá nhân, nhận ra lừa đảo và xử lý khi gặp rủi ro trên mạng.",
    local_platforms:
      "Biết dùng các nền tảng số khác mà địa phương cần: định danh điện tử VNeID, sổ sức khỏe điện tử, chữ ký số, học trực tuyến và ứng dụng của tỉnh.",
  } as Record<string, string>,
  /** Where all figures of a skill tell of something beside it. */
  notTheSkill: {
    online_safety:
      "Các số liệu dưới đây cho biết thiệt hại, việc trình báo và việc dạy trẻ em; không đo kỹ năng. Chưa tìm thấy số liệu nào đã công bố về chính kỹ năng này của người dân, ở cấp quốc gia hay cấp tỉnh, và không dùng số liệu nào khác để thay thế.",
  } as Record<string, string>,
  indicators: "Các chỉ tiêu của kỹ năng này",
  national: "Cả nước",
  noNational: "Chưa tìm thấy số liệu cả nước đã công bố.",
  found: (count: string, all: string) => `${count} trong ${all} tỉnh có số liệu.`,
  median: (value: string) => `Trung vị ${value}.`,
  span: (span: string) => `Thời điểm: ${span}.`,
  newest: "Số liệu mới nhất của từng tỉnh",
  newestCaption: (name: string) => `${name}: các tỉnh có số liệu, theo bảng chữ cái`,
  notComparable: "Mỗi nguồn tính trên một mẫu số khác nhau: xem từng tỉnh, không so sánh, không xếp thứ tự.",
  practices: "Cách làm đã được ghi nhận",
  noPractices: "Chưa có cách làm nào được ghi lại cho kỹ năng này.",
  empty: "Vì sao không có số liệu",
  emptyNext: "Khi có chỉ tiêu chính thức được công bố, chỉ tiêu sẽ được thêm vào một bản phát hành mới.",
  list: {
    title: "Năm kỹ năng số",
    description: "Năm kỹ năng số cơ bản mà tổ công nghệ số cộng đồng hướng dẫn người dân, và những số liệu đã công bố về từng kỹ năng.",
    lead: "Tổ công nghệ số cộng đồng hướng dẫn người dân năm kỹ năng số cơ bản. Các chỉ tiêu dưới đây cho biết người dân đang dùng gì, không đo kết quả công việc của các tổ.",
    counts: (indicators: string, practices: string) => `${indicators} chỉ tiêu, ${practices} cách làm đã được ghi nhận`,
    foundation: "Nền tảng của cả năm kỹ năng",
  },
};
