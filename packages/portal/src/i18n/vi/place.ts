export const place = {
  title: (name: string) => `${name}: bạn muốn xem nơi nào?`,
  formerTitle: (name: string, now: string) => `${name}: nay thuộc ${now}`,
  description: (name: string) => `${name} có thể chỉ nhiều địa bàn khác nhau trên Tổ Số.`,
  twofold: (name: string) => `${name} là tên của hai địa bàn khác nhau: tỉnh, thành phố trước ngày 01/07/2025 và tỉnh, thành phố rộng hơn từ ngày đó.`,
  former: (name: string, now: string) => `${name} là tên cũ. Địa bàn này nay thuộc ${now}.`,
  madeOf: (members: string) => `Hợp nhất từ ${members}.`,
  before: "Theo địa giới đến ngày 30/06/2025.",
  current: "Xem trang của tỉnh, thành phố này.",
  toMap: "Về bản đồ và ô tìm tỉnh",
  list: {
    title: "Các tỉnh, thành phố",
    description: "Danh sách 34 tỉnh, thành phố từ ngày 01/07/2025 và 63 tỉnh, thành phố trước đó theo sáu vùng, mỗi nơi một trang số liệu.",
    lead: "Mỗi tỉnh, thành phố có một trang số liệu. Từ ngày 01/07/2025 cả nước có 34 tỉnh, thành phố; phần lớn số liệu đã công bố là của 63 tỉnh, thành phố trước đó.",
    now: "34 tỉnh, thành phố từ ngày 01/07/2025",
    before: "63 tỉnh, thành phố đến ngày 30/06/2025, theo vùng",
    ofRegion: (region: string) => `Vùng ${region}`,
  },
};
