export const compareEmbed = {
  needsScript: "Bảng so sánh này được vẽ trong trình duyệt nên cần JavaScript.",
  page: "Mở trang so sánh của Tổ Số",
  sources: "Nguồn của từng số liệu: xem trang đầy đủ, bấm vào tên chỉ tiêu.",
};
