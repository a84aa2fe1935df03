export const citation = {
  heading: "Trích dẫn",
  hint: "một dòng cho bài báo, một mục cho danh mục tham khảo, tệp cho Zotero, EndNote, LaTeX",
  title: {
    dataset: "Tổ Số: dữ liệu mở về tổ công nghệ số cộng đồng",
    indicator: (name: string) => `${name}, theo tỉnh, thành phố`,
    indicatorOf34: (name: string) => `${name}, theo 34 tỉnh, thành phố từ ngày 01/07/2025`,
    nation: (name: string) => `${name}, cả nước`,
    province: (name: string) => `${name}: số liệu về tổ công nghệ số cộng đồng và kỹ năng số`,
  },
  short: (version: string, date: string, page: string) => `Nguồn: Tổ Số, bản ${version} (${date}), ${page}`,
  long: (of: { year: string; title: string; version: string; date: string; page: string; figures: string }) =>
    `Tổ Số (${of.year}). ${of.title} [bộ dữ liệu], bản ${of.version}, ngày ${of.date}. Trang: ${of.page}. Số liệu của bản này, không bao giờ thay đổi: ${of.figures}. Giấy phép CC BY 4.0.`,
  note: (page: string) => `Trang trình bày bản mới nhất: ${page}`,
  noteOfRelease: (page: string) => `Trang của bản này: ${page}`,
  shortHeading: "Một dòng, dưới bảng hay cuối bài",
  longHeading: "Một mục trong danh mục tham khảo",
  figureHeading: "Dẫn một con số",
  figureExplanation:
    "Con số là của nguồn gốc: hãy nêu giá trị, thời điểm và nguồn gốc, rồi mới đến “dẫn theo Tổ Số” cùng số bản. Giữ nguyên những chữ như “khoảng”, “hơn”, “sơ bộ”, “độ tin cậy thấp” nếu có.",
  figure: (of: { sentence: string; sources: string; version: string; page: string }) =>
    `${of.sentence} Nguồn gốc: ${of.sources}; dẫn theo Tổ Số, bản ${of.version}, ${of.page}`,
  source: (publisher: string, title: string, url: string) => `${publisher}, “${title}”, ${url}`,
  primary: (count: string) => `Nguồn gốc của các số liệu ở đây: ${count} nơi công bố`,
  primaryLink: "Mọi nguồn, kèm tên bài, ngày và địa chỉ",
  filesHeading: "Tệp cho phần mềm quản lý tài liệu tham khảo",
  download: (name: string) => `Tải tệp ${name}`,
};
