/** What is said instead of any page until the portal was built for the first time. */
export const unbuilt = {
  title: "Các trang đang được tạo",
  explanation: "Trang này sẽ sẵn sàng sau một đến vài phút. Xin hãy tải lại sau ít giây.",
  api: "API đã trả lời được.",
};
