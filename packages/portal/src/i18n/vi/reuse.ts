export const reuse = {
  heading: "Dùng những số liệu này",
  intro: (version: string, date: string) => `Bản ${version}, ngày ${date}. Bản đã phát hành không bao giờ thay đổi: số liệu đính chính nằm ở bản sau.`,
  licence: "Được dùng lại tự do, kể cả cho mục đích thương mại, với điều kiện ghi nguồn: giấy phép",
  licenceName: "CC BY 4.0",
  sourcesKeepRights: "Văn bản và bài báo gốc giữ quyền của mình; ở đây chỉ trích dẫn số liệu, kèm nguồn.",
  copy: "Sao chép",
  copied: "Đã sao chép",
  select: "Trình duyệt không cho sao chép: đoạn chữ đã được chọn, hãy nhấn Ctrl + C hoặc ⌘ + C",
};
