export const download = {
  heading: "Tải về",
  hint: "CSV, JSON, Excel, bản đồ",
  dataset: "Toàn bộ số liệu",
  view: "Số liệu của trang này",
  figuresOf34: "CSV, mỗi tỉnh một dòng (34), theo bản mới nhất, kèm thời điểm và nguồn",
  figures: { csv: "CSV, mọi dòng kèm thời điểm và nguồn", json: "JSON" },
  pictures: {
    svg: "Hình để in, phóng to không vỡ, kèm nguồn và ngày",
    png: "Hình để đăng, kèm nguồn và ngày",
    landscape: "Hình ngang cho báo và màn hình, kèm nguồn và ngày",
  },
  files: {
    "observations.csv": "CSV, mọi con số kèm thời điểm và nguồn",
    "observations.xlsx": "Excel, mã tỉnh là chữ, kèm trang ghi chú",
    "provinces.csv": "CSV, mỗi tỉnh một dòng (63)",
    "observations.excel.csv": "CSV mở bằng Excel",
    "observations.json": "JSON",
    "observations.parquet": "Parquet",
    "provinces.geojson": "GeoJSON: ranh giới 63 tỉnh, thành phố kèm số hiển thị",
    "README.md": "Cần biết trước khi dùng",
    zip: "Tất cả trong một tệp nén",
  } as Record<string, string>,
  all: (version: string) =>
    `Mọi tệp của bản ${version}, cả bảng đơn vị hành chính, chỉ tiêu và nguồn, ở trong tệp nén. Địa chỉ có số của bản thì không bao giờ đổi; địa chỉ có chữ latest thì theo bản mới nhất.`,
};
