export const about = {
  title: "Giới thiệu",
  description: "Tổ Số là gì, ai làm, vì sao, đính chính thế nào và liên hệ ở đâu.",
  lead: "Tổ Số gom những con số đã công bố về tổ công nghệ số cộng đồng và kỹ năng số của người dân vào một chỗ, mỗi con số kèm thời điểm và nguồn.",
  who: {
    heading: "Ai làm trang này",
    body: [
      "Tổ Số là một dịch vụ dữ liệu mở, phần mềm nguồn mở. Trang này không phải là trang của cơ quan nhà nước và không phát ngôn thay cơ quan nào.",
      "Chúng tôi không thu thập số liệu riêng và không sửa số của nguồn. Mỗi con số ở đây do một cơ quan, một cuộc điều tra hoặc một tờ báo công bố, hoặc được tính từ các con số đó và ghi rõ tính từ đâu: tổng, tỷ lệ kèm tử số và mẫu số, trung vị kèm số tỉnh.",
    ],
  },
  why: {
    heading: "Vì sao có trang này",
    body: [
      "Từ năm 2022, cả nước lập tổ công nghệ số cộng đồng, nhưng số liệu về các tổ nằm rải rác trong báo cáo, công văn và bài báo của từng địa phương.",
      "Người dân cần biết nơi mình đã công bố những gì; nhà báo cần một con số dẫn được nguồn; cơ quan địa phương cần thấy mình bên cạnh những nơi tương đồng.",
    ],
  },
  correct: {
    heading: "Đính chính thế nào",
    steps: [
      "Ai cũng có thể báo một con số sai hoặc còn thiếu: tên tỉnh, chỉ tiêu, thời điểm và địa chỉ công khai của văn bản hoặc bài báo cho thấy con số đúng.",
      "Chúng tôi đối chiếu với nguồn. Con số chỉ được đưa vào khi người khác cũng mở được nguồn đó.",
      "Đính chính là một bản dữ liệu mới. Bản cũ không bị sửa, nên số liệu đã trích dẫn vẫn đọc lại được.",
    ],
    where: "Mọi con số đã thêm, đã sửa và đã bỏ đều được ghi ở trang",
    speed: "Chúng tôi trả lời trong ba ngày làm việc và cho biết kết quả trong hai tuần. Sai sót lớn được đính chính trước.",
  },
  contact: {
    heading: "Liên hệ",
    given: "Viết cho người vận hành trang này:",
    none: "Người vận hành bản này chưa ghi địa chỉ liên hệ. Bạn vẫn có thể:",
    ways: {
      source: "hỏi thẳng nơi công bố: mỗi con số đều có đường dẫn đến nguồn, xem danh sách",
      changes: "theo dõi các đính chính ở",
      data: "tải toàn bộ dữ liệu, giấy phép và số bản để đối chiếu ở",
    },
  },
  privacy: {
    heading: "Dữ liệu cá nhân",
    body: "Trang này không có dữ liệu về cá nhân, không dùng cookie, không đếm người xem và không tải gì từ trang khác.",
  },
};
