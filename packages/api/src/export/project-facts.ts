import { pathToRelease } from "../domain/release-addresses.ts";

/** Who publishes the data, and what it is about: the same in every description of a release. */
export const project = {
  name: "to-so",
  title: "Tổ Số",
  licence: { name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0 International", url: "https://creativecommons.org/licenses/by/4.0/" },
  datasetTitle: {
    vi: "Tổ Số: số liệu về tổ công nghệ số cộng đồng và kỹ năng số ở Việt Nam",
    en: "Tổ Số: figures on community digital technology teams and digital skills in Viet Nam",
  },
  datasetDescription: {
    vi: "Số liệu đã công bố về tổ công nghệ số cộng đồng và kỹ năng số của người dân, theo cả nước và theo tỉnh, thành phố. Mỗi con số kèm thời điểm, nguồn và mức độ chắc chắn. Không có số liệu nghĩa là chưa tìm thấy số liệu đã công bố, không phải bằng 0.",
    en: "Published figures on community digital technology teams and on digital skills, for the nation and by province. Each figure has its date, its source and how sure it is. Where there is no figure, no published one was found: it is never zero.",
  },
  serviceTitle: { vi: "API GraphQL của Tổ Số", en: "GraphQL API of Tổ Số" },
  serviceDescription: {
    vi: "Hỏi từng con số của mọi bản số liệu, kèm thời điểm, nguồn và mức độ chắc chắn. Chỉ đọc, không cần khóa.",
    en: "Asks for single figures of every release, with their date, their source and how sure they are. Read only, no key is needed.",
  },
  /** Paths on the public address: of downloads and API, of the schema, and of what to do about an error, in both languages. */
  pages: { data: "/du-lieu/", schema: "/schema.graphql", errors: ["/phuong-phap/#releases", "/en/method/#releases"] },
  keywords: {
    vi: ["tổ công nghệ số cộng đồng", "kỹ năng số", "chuyển đổi số", "tỉnh, thành phố", "Việt Nam"],
    en: ["community digital technology teams", "digital skills", "digital transformation", "provinces", "Viet Nam"],
  },
} as const;

/** Gives the address of the folder of a release on a site (`https://…` without or with a slash at its end): `https://…/data/1.1.0/`. */
export function addressOfRelease(site: string, version: string): string {
  return new URL(pathToRelease(version), site).href;
}
