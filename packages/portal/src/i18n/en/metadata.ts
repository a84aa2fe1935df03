import type { metadata as vi } from "../vi/metadata.ts";

export const metadata: typeof vi = {
  dataset: "Tổ Số: figures on community digital technology teams and digital skills in Viet Nam",
  indicatorDataset: (indicator) => `${indicator}: figures for Viet Nam`,
  provinceDataset: (province) => `${province}: figures on community digital technology teams and digital skills`,
  about: "Published figures on community digital technology teams and on digital skills, for the nation and by province.",
  care: "Each figure has its date, its source and how sure it is; where there is no figure, no published one was found: it is never zero.",
  keywords: ["community digital technology teams", "digital skills", "digital transformation", "Viet Nam"],
  country: "Viet Nam",
  data: "Data",
};
