export const platform = {
  title: "Nền tảng số quốc gia",
  short: "Nền tảng",
  description: "Các nền tảng số quốc gia mà tổ công nghệ số cộng đồng hướng dẫn người dân dùng: của cơ quan nào, để làm gì, số liệu qua các năm.",
  lead: "Các nền tảng mà bộ đã nêu tên để tổ công nghệ số cộng đồng hướng dẫn người dân dùng, và những số liệu đã công bố về từng nền tảng. Số liệu cho biết người dân đang dùng gì, không đo kết quả công việc của các tổ.",
  contents: "Các nền tảng trên trang này",
  operator: "Cơ quan chủ quản",
  skill: "Thuộc kỹ năng",
  address: "Địa chỉ",
  none: "Bản số liệu này chưa ghi nền tảng nào.",
  noIndicator: "Chưa tìm thấy số liệu đã công bố về nền tảng này.",
  all: "Tất cả nền tảng số quốc gia",
};
