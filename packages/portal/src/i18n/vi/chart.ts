export const chart = {
  median: (value: string) => `trung vị ${value}`,
  own: (area: string, value: string) => `${area}: ${value}`,
  tooltip: (area: string, value: string, period: string) => `${area}: ${value} (${period})`,
  stripSentence: (name: string, withFigure: string, all: string, lowest: string, highest: string) =>
    `Biểu đồ điểm, mỗi điểm là một tỉnh: ${name} của ${withFigure} trong ${all} tỉnh có số liệu, từ ${lowest} đến ${highest}.`,
  stripMiddle: (median: string, lower: string, upper: string) => `Trung vị ${median}; một nửa số tỉnh nằm trong khoảng ${lower} đến ${upper}.`,
  stripMedian: (median: string) => `Trung vị ${median}.`,
  stripOwn: (area: string, value: string) => `${area}: ${value}.`,
  key: {
    heading: "Chú giải biểu đồ điểm",
    own: "tỉnh này",
    region: "tỉnh cùng vùng",
    other: "tỉnh khác",
    each: "mỗi điểm là một tỉnh",
    cautious: "điểm rỗng: sơ bộ, khác định nghĩa hoặc độ tin cậy thấp",
    band: "nền: một nửa số tỉnh ở giữa",
  },
  barsSentence: (name: string, count: string, highest: string, lowest: string) =>
    `Biểu đồ thanh: ${name} của ${count} tỉnh có số liệu, từ cao nhất là ${highest} đến thấp nhất là ${lowest}.`,
  barNote: (value: string, period: string) => `${value} · ${period}`,
  timeSentence: (name: string, area: string, count: string, first: string, last: string) =>
    `Biểu đồ theo thời gian: ${name}, ${area}, ${count} số liệu; đầu tiên ${first}; mới nhất ${last}.`,
  timeBreakSentence: (period: string) => `Chuỗi số ngắt ở ${period}; không so sánh trước và sau.`,
  timeBreak: (period: string) => `đổi phương pháp ${period}`,
  valueAt: (value: string, period: string) => `${value} (${period})`,
  tooltipSource: (text: string, source: string) => `${text}, ${source}`,
  hollow: { P: "rỗng: sơ bộ", D: "viền đứt: khác định nghĩa", U: "viền đứt: độ tin cậy thấp", E: "rỗng: ước tính" },
  hollowDate: "rỗng: thời điểm ước tính",
  sourcesDiffer: "Các nguồn tính trên mẫu số khác nhau nên các điểm của những nguồn khác nhau không được nối với nhau.",
  dataBelow: "Xem số liệu của biểu đồ",
};
