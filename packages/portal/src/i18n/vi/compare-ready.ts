export const compareReady = {
  heading: "So sánh có sẵn",
  pages: "Trang của từng tỉnh:",
  region: {
    title: (name: string) => `${name} với các tỉnh cùng vùng`,
    why: (name: string, known: string, all: string, region: string, shown: string, others: string) =>
      `${name} có số liệu ở ${known} trong ${all} chỉ tiêu, nhiều nhất trong các tỉnh. Vùng: ${region}; ở đây là ${shown} tỉnh có dân số gần nhất trong ${others} tỉnh khác của vùng.`,
  },
  cities: {
    title: (count: string) => `${count} thành phố trực thuộc trung ương`,
    why: (names: string) => `Cùng cấp quản lý, cùng là đô thị lớn: ${names}.`,
  },
  border: {
    title: (name: string) => `${name} với các tỉnh giáp ranh`,
    why: (name: string, other: string, km: string, shown: string) =>
      `${name} và ${other} có ranh giới chung dài nhất: khoảng ${km} km. Ở đây là ${shown} tỉnh có ranh giới chung dài nhất với ${name}.`,
  },
  population: {
    title: (name: string) => `${name} với các tỉnh dân số tương đương`,
    why: (ratio: string, count: string) => `${count} tỉnh có dân số gần nhất chênh với tỉnh này không quá ${ratio} lần: nhóm sát nhau nhất.`,
  },
  merged: {
    title: "Các tỉnh hợp nhất đã có số tổ mới",
    why: (names: string, count: string) => `${count} tỉnh hợp nhất đã công bố số tổ theo địa giới từ 01/07/2025. Ở đây: ${names}.`,
  },
  internet: {
    title: (name: string) => `${name} với các tỉnh có tỷ lệ hộ có Internet tương đương`,
    why: (points: string, count: string) => `${count} tỉnh gần nhất chênh với tỉnh này không quá ${points} điểm phần trăm: nhóm sát nhau nhất.`,
  },
};
