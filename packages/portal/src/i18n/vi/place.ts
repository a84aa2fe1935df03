export const place = {
  title: (name: string) => `${name}: bạn muốn xem nơi nào?`,
  formerTitle: (name: string, now: string) => `${name}: nay thuộc ${now}`,
  description: (name: string) => `${name} có thể chỉ nhiều địa bàn khác nhau trên Tổ Số.`,
  twofold: (name: string) => `${name} là tên của hai địa bàn khác nhau: tỉnh, thành phố trước ngày 01/7/2025 và tỉnh, thành phố rộng hơn từ ngày đó.`,
  former: (name: string, now: string) => `${name} là tên cũ. Địa bàn này nay thuộc ${now}.`,
  madeOf: (members: string) => `Hợp nhất từ ${members}.`,
  before: "Theo địa giới đến ngày 30/6/2025.",
  current: "Xem trang của tỉnh, thành phố này.",
  toMap: "Về bản đồ và ô tìm tỉnh",
};
