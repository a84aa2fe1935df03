export const snippet = {
  heading: "Dùng dữ liệu này trong công cụ của bạn",
  hint: "curl, Google Sheets, Excel, Python, R, JavaScript: chép là chạy",
  explanation: (release: string) =>
    `Mọi đoạn dưới đây lấy đúng số liệu của trang này ở bản ${release}; bản đó không thay đổi nên hôm nay hay mười năm nữa kết quả vẫn như vậy. Muốn luôn có bản mới nhất, thay ${release} trong địa chỉ tệp bằng latest. Ô trống ở cột value là chưa có số liệu, không phải số 0.`,
  explanationOfApi: (release: string) =>
    `Đoạn dưới đây hỏi API đúng số liệu của trang này ở bản ${release}; bản đó không thay đổi nên hôm nay hay mười năm nữa kết quả vẫn như vậy. value là null nghĩa là chưa có số liệu, không phải số 0.`,
  names: { curl: "curl", sheets: "Google Sheets", excel: "Excel (Power Query)", python: "Python (pandas)", r: "R", javascript: "JavaScript (graphql-request)" },
  notes: {
    curl: "Tải tệp CSV về thư mục hiện tại. Nếu địa chỉ sai, lệnh báo lỗi chứ không lưu trang lỗi thành tệp. Mã băm để kiểm tra tệp nằm trong checksums.sha256 của cùng bản.",
    sheets:
      "Dán vào ô A1 của một trang tính trống. Google Sheets đọc mã 01 thành số 1: để hiện lại số 0 ở đầu, chọn cột area_code rồi vào Định dạng → Số → Định dạng số tùy chỉnh, gõ 00.",
    excel:
      "Trong Excel: Dữ liệu → Lấy dữ liệu → Từ nguồn khác → Truy vấn trống → Trình soạn thảo nâng cao, rồi dán thay toàn bộ. Mã và thời điểm được giữ là chữ nên 01 vẫn là 01; số thập phân được đọc đúng dù máy dùng dấu phẩy.",
    python: "Cần có pandas. dtype giữ mã tỉnh và thời điểm là chữ: không có nó, 01 thành 1.",
    r: "Chỉ dùng R gốc, không cần gói nào. colClasses giữ mã tỉnh và thời điểm là chữ: không có nó, 01 thành 1.",
    javascript:
      "Lưu thành figures.mjs, chạy npm install graphql graphql-request rồi node figures.mjs. Câu hỏi gửi tới API GraphQL và ghim vào một bản bằng release; bỏ bớt hay thêm trường tùy ý.",
  },
};
