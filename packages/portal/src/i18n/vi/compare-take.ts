export const compareTake = {
  heading: "Mang bảng so sánh này đi",
  csv: "Tải bảng này (CSV)",
  csvHint: "Mỗi dòng một con số kèm thời điểm, nguồn, tình trạng, tử số và mẫu số; mã tỉnh kèm cách chia.",
  picture: "Hình của bảng này",
  pictureHint: "PNG hoặc SVG, kèm nguồn, ngày và địa chỉ",
  embedHint: "Khung tự vẽ bảng này trên trang của bạn",
  embed:
    "Khung luôn theo bản mới nhất, không ghim được vào một bản: máy chủ chỉ có tệp tĩnh, nên khung vẽ bảng trong trình duyệt từ tệp số liệu của bản hiện hành. Muốn số liệu không bao giờ đổi, hãy dùng tệp CSV hay hình của bảng: cả hai ghi số bản.",
  embedFit:
    "Chiều cao trong mã là ước tính theo số hàng và số tỉnh. Dòng thứ hai là một tập lệnh ngắn giúp khung luôn cao vừa nội dung; nếu trang của bạn không cho chạy tập lệnh, hãy bỏ dòng đó: khung giữ chiều cao ước tính và cuộn được. Khung theo giao diện sáng hay tối của máy người đọc; muốn luôn nền sáng, thêm #light vào cuối địa chỉ trong mã.",
  embedCode: "Mã HTML của khung so sánh",
  embedOpen: "Xem khung",
  /** Words for the browser. */
  browser: {
    morePublishers: "{list} và {count} nơi khác",
    saved: "Đã lưu {file}.",
    failed: "Không tải được số liệu của bảng. Hãy kiểm tra kết nối rồi thử lại.",
  },
};
