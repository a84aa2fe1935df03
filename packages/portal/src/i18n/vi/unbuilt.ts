/** What is said instead of any page until the portal was built for the first time. */
export const unbuilt = {
  title: "Tổ Số đang tạo các trang",
  explanation: "Thường mất một đến hai phút. Trang này tự tải lại cho đến khi xong, bạn không cần làm gì.",
  api: "Dành cho lập trình viên: API đã trả lời",
};
