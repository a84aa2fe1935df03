export const metadata = {
  dataset: "Tổ Số: số liệu về tổ công nghệ số cộng đồng và kỹ năng số ở Việt Nam",
  indicatorDataset: (indicator: string) => `${indicator}: số liệu ở Việt Nam`,
  provinceDataset: (province: string) => `${province}: số liệu về tổ công nghệ số cộng đồng và kỹ năng số`,
  about: "Số liệu đã công bố về tổ công nghệ số cộng đồng và kỹ năng số của người dân, theo cả nước và theo tỉnh, thành phố.",
  care: "Mỗi con số kèm thời điểm, nguồn và mức độ chắc chắn; không có số liệu nghĩa là chưa tìm thấy số liệu đã công bố, không phải bằng 0.",
  keywords: ["tổ công nghệ số cộng đồng", "kỹ năng số", "chuyển đổi số", "Việt Nam"],
  country: "Việt Nam",
  data: "Dữ liệu",
};
