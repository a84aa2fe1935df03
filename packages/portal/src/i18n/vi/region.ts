export const region = {
  kind: "Vùng kinh tế - xã hội",
  title: (name: string) => `Vùng ${name}`,
  description: (name: string, count: string) => `Tổ công nghệ số cộng đồng và kỹ năng số ở ${count} tỉnh, thành phố vùng ${name}: bản đồ, tổng và trung vị.`,
  lead: (count: string) => `Vùng có ${count} tỉnh, thành phố theo địa giới đến ngày 30/06/2025.`,
  of63: "Sáu vùng ở đây là cách chia vùng của 63 tỉnh, thành phố đến ngày 30/06/2025: nhiều tỉnh mới nằm trên hai vùng trong số đó.",
  toNew: "Xem bản đồ 34 tỉnh, thành phố",
  map: (measure: string) => `Bản đồ: ${measure}`,
  others: "Các vùng khác",
  sums: {
    heading: "Cả vùng cộng lại",
    intro: "Chỉ cộng khi mọi tỉnh trong vùng đều có số liệu; nếu thiếu thì ghi rõ bao nhiêu tỉnh đã có.",
  },
  table: {
    heading: "Các tỉnh, thành phố trong vùng",
    caption: (name: string) => `Các tỉnh, thành phố vùng ${name}, theo bảng chữ cái`,
  },
  medians: {
    heading: "Trung vị của vùng",
    intro: "Trung vị là giá trị đứng giữa khi xếp các tỉnh có số liệu theo thứ tự. Chỉ ghi khi ít nhất hai tỉnh trong vùng có số liệu.",
    caption: (name: string) => `Trung vị vùng ${name} bên cạnh trung vị cả nước`,
    measure: "Chỉ tiêu",
    region: "Trung vị vùng",
    country: "Trung vị cả nước",
    span: "Thời điểm",
    of: (withFigure: string, all: string) => `${withFigure} trong ${all} tỉnh`,
  },
};
