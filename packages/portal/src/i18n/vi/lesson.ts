export const lesson = {
  title: "Bài học và cách làm",
  short: "Bài học",
  description: "Bài học của các tổ công nghệ số cộng đồng, những hạn chế đã được nêu công khai và cách làm của các tỉnh, kèm nguồn.",
  lead: "Điều đã học được từ hoạt động của các tổ, điều còn vướng mắc theo chính những người trong cuộc, và cách làm mà các tỉnh đã công bố. Mỗi ý đều ghi ai nói, khi nào và đọc ở đâu.",
  kind: {
    LESSON: {
      heading: "Bài học",
      intro: "Bộ quản lý đã rút ra những bài học này sau năm đầu triển khai trên cả nước.",
      none: "Bản số liệu này chưa ghi bài học nào.",
    },
    SHORTCOMING: {
      heading: "Hạn chế đã được nêu",
      intro: "Những điều dưới đây do cơ quan quản lý, tỉnh hoặc báo chí nêu công khai; không phải đánh giá của Tổ Số.",
      none: "Bản số liệu này chưa ghi hạn chế nào.",
    },
  },
  saidBy: (who: string, when: string) => `${who}, ${when}`,
  source: "Nguồn",
  noSource: "Chưa tìm thấy văn bản gốc trên mạng",
  practices: "Cách làm của các tỉnh",
  practicesIntro: "Cách làm mà một nguồn đã mô tả, xếp theo kỹ năng được hướng dẫn; không phải bảng xếp hạng.",
  noPractices: "Bản số liệu này chưa ghi cách làm nào.",
  allSkills: "Chung cho cả năm kỹ năng",
  all: "Tất cả bài học, hạn chế và cách làm",
};
