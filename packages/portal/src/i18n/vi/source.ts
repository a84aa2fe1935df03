export const source = {
  title: "Nguồn",
  description: "Tất cả nguồn của số liệu trên Tổ Số: nơi công bố, tiêu đề, đường dẫn, ngày đăng và ngày truy cập.",
  lead: (count: string) => `${count} nguồn, xếp theo loại nguồn và nơi công bố. Mã nguồn (ví dụ S012) đi kèm từng số liệu và không thay đổi.`,
  kind: {
    OFFICIAL: { heading: "Nguồn chính thức", explanation: "Cơ quan nhà nước hoặc đơn vị thực hiện cuộc điều tra." },
    PRESS: { heading: "Báo chí", explanation: "Báo, đài và hãng thông tấn dẫn số liệu của địa phương hoặc của bộ, ngành." },
    MIRROR: {
      heading: "Bản sao",
      explanation:
        "Bài được chép lại ở trang khác với nơi đăng đầu tiên, dùng khi không mở được bản gốc. Số liệu đọc từ bản sao đứng sau khi có nguồn khác cùng thời điểm.",
    },
  },
  count: (count: string) => `${count} nguồn`,
  contents: "Loại nguồn",
  caption: (kind: string) => `${kind}, xếp theo nơi công bố`,
  code: "Mã",
  document: "Nơi công bố và tiêu đề",
  published: "Ngày đăng",
  accessed: "Truy cập",
  noPublished: "không ghi",
  noLink: "không có đường dẫn",
};
