export const calendar = {
  title: "Lịch số liệu",
  description: "Khi nào có số liệu mới của từng chỉ tiêu trên Tổ Số: ngày nguồn đã báo trước, và kỳ mới nhất đang có.",
  lead: "Khi nào có số liệu mới của từng chỉ tiêu. Trang này chỉ ghi ngày mà nguồn đã báo trước, hoặc thời điểm nguồn vẫn thường công bố; không đoán ngày.",
  release: (version: string, date: string) => `Bản dữ liệu hiện tại của Tổ Số là bản ${version}, ra ${date}.`,
  whenPublished: "khi nguồn công bố",
  announced: (date: string, publisher: string) => `${date}, theo lịch của ${publisher}`,
  usual: (date: string) => `khoảng ${date}, theo lệ các kỳ trước; nguồn chưa báo lịch`,
  held: "Mới nhất đang có",
  noneHeld: "chưa có số liệu",
  next: "Số liệu mới tiếp theo",
  publishers: (first: string, others: number) => (others === 0 ? first : `${first} và ${others} nơi công bố khác`),
  dates: {
    heading: "Những ngày đã biết",
    none: "Chưa nguồn nào báo trước ngày ra số liệu mới của các chỉ tiêu dưới đây, nên chỉ tiêu nào cũng ghi “khi nguồn công bố”.",
    noneYet: "Chưa nguồn nào báo trước ngày ra số liệu mới của các chỉ tiêu trên trang này. Số liệu được cập nhật khi nguồn công bố.",
  },
  file: {
    heading: "Đưa vào lịch của bạn",
    explanation:
      "Tệp lịch có ngày ra của bản dữ liệu hiện tại và mọi ngày đã biết ở trên. Khi nguồn chỉ báo tháng hoặc năm, thời điểm đó chỉ ghi ở trang này, vì ghi vào một ngày sẽ là đoán.",
    link: "Tải tệp lịch (.ics)",
    subscribe: "Hoặc đăng ký địa chỉ này trong ứng dụng lịch để ngày mới tự hiện:",
    name: "Lịch số liệu Tổ Số",
    release: (version: string) => `Tổ Số ra bản dữ liệu ${version}`,
    figures: (indicator: string) => `Số liệu mới: ${indicator}`,
  },
};
