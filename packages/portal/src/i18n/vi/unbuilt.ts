/** What is said instead of any page until the portal was built for the first time. */
export const unbuilt = {
  title: "Các trang đang được tạo",
  explanation: "Trang này sẽ sẵn sàng sau một đến vài phút, và tự tải lại cho tới lúc đó.",
  api: "API đã trả lời được",
};
