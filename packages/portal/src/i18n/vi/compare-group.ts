export const compareGroup = {
  heading: "Thêm một nhóm tỉnh thành một cột",
  hint: "Cả nhóm đứng thành một cột cạnh các tỉnh đã chọn: số đếm được cộng, tỷ lệ được tính lại từ tử số và mẫu số, kèm số tỉnh có số liệu.",
  regions: "Cả một vùng",
  count: (count: string) => `(${count} tỉnh)`,
  name: "Tên nhóm (không bắt buộc)",
  placeholder: "ví dụ: Các tỉnh ven biển",
  members: "Chọn từng tỉnh của nhóm",
  set: "Đặt nhóm thành một cột",
  unset: "Bỏ cột của nhóm",
  shown: "Cột gộp “{name}”, {count} tỉnh: {members}.",
  shownOne: "Cột gộp “{name}”, một tỉnh: {members}.",
  /** Words for the browser. */
  browser: {
    unnamed: "Nhóm {count} tỉnh",
    unnamedOne: "Nhóm một tỉnh",
    chip: "Cột gộp: {name} ({count} tỉnh)",
    chipOne: "Cột gộp: {name} (một tỉnh)",
    set: "Đã đặt nhóm thành một cột.",
    unset: "Đã bỏ cột của nhóm.",
    none: "Nhóm chưa có tỉnh nào. Chọn một vùng, hoặc đánh dấu ít nhất một tỉnh.",
  },
};
