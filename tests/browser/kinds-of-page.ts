import { waitingReport } from "./publish-earlier-release.ts";
import { readRows } from "../fixtures/read-rows.ts";

/** One page of each kind in both languages; the last address exists in neither. */
export const kindsOfPage = [
  { kind: "home", vi: "/", en: "/en/" },
  { kind: "picture of the network", vi: "/buc-tranh/", en: "/en/picture/" },
  { kind: "map of the 34", vi: "/tinh-moi/", en: "/en/new-province/" },
  { kind: "indicator of the 34", vi: "/chi-tieu/full-online-services/tinh-moi/", en: "/en/indicator/full-online-services/new-province/" },
  {
    kind: "indicator without a figure of the 34",
    vi: "/chi-tieu/full-process-filing-pct/tinh-moi/",
    en: "/en/indicator/full-process-filing-pct/new-province/",
  },
  { kind: "list of provinces", vi: "/tinh/", en: "/en/province/" },
  { kind: "region", vi: "/vung/north-central-and-central-coastal-areas/", en: "/en/region/north-central-and-central-coastal-areas/" },
  { kind: "name of two provinces", vi: "/dia-danh/da-nang/", en: "/en/place/da-nang/" },
  { kind: "province with many figures", vi: "/tinh/da-nang/", en: "/en/province/da-nang/" },
  { kind: "province with few figures", vi: "/tinh/an-giang/", en: "/en/province/an-giang/" },
  { kind: "one-page profile", vi: "/tinh/hau-giang/mot-trang/", en: "/en/province/hau-giang/one-page/" },
  { kind: "new province with figures on both sides", vi: "/tinh-moi/tuyen-quang/", en: "/en/new-province/tuyen-quang/" },
  { kind: "new province without figures of its own", vi: "/tinh-moi/tay-ninh/", en: "/en/new-province/tay-ninh/" },
  { kind: "one-page profile of a new province", vi: "/tinh-moi/da-nang/mot-trang/", en: "/en/new-province/da-nang/one-page/" },
  { kind: "list of indicators", vi: "/chi-tieu/", en: "/en/indicator/" },
  { kind: "indicator", vi: "/chi-tieu/households-internet-pct/", en: "/en/indicator/households-internet-pct/" },
  { kind: "indicator that is not compared", vi: "/chi-tieu/online-filing-pct/", en: "/en/indicator/online-filing-pct/" },
  { kind: "rate", vi: "/chi-tieu/teams-per-10k-inhabitants/", en: "/en/indicator/teams-per-10k-inhabitants/" },
  { kind: "list of skills", vi: "/ky-nang/", en: "/en/skill/" },
  { kind: "skill", vi: "/ky-nang/online-public-services/", en: "/en/skill/online-public-services/" },
  { kind: "skill without any indicator", vi: "/ky-nang/online-safety/", en: "/en/skill/online-safety/" },
  { kind: "comparison", vi: "/so-sanh/", en: "/en/compare/" },
  {
    kind: "comparison of six",
    vi: "/so-sanh/?tinh=ha-noi,ha-giang,cao-bang,lao-cai,da-nang,ca-mau&gop=central-highlands",
    en: "/en/compare/?provinces=ha-noi,ha-giang,cao-bang,lao-cai,da-nang,ca-mau&together=central-highlands",
  },
  { kind: "comparison of the 34", vi: "/so-sanh/34/", en: "/en/compare/34/" },
  { kind: "sources", vi: "/nguon/", en: "/en/sources/" },
  { kind: "method", vi: "/phuong-phap/", en: "/en/method/" },
  { kind: "criteria sets", vi: "/bo-tieu-chi/", en: "/en/criteria/" },
  { kind: "scorecard with all information", vi: "/bo-tieu-chi/da-nang/", en: "/en/criteria/da-nang/" },
  { kind: "scorecard with little information", vi: "/bo-tieu-chi/an-giang/", en: "/en/criteria/an-giang/" },
  { kind: "changes", vi: "/thay-doi/", en: "/en/changes/" },
  // Made only while somebody has announced a date.
  ...(readRows("calendar.csv").length > 0 ? [{ kind: "calendar", vi: "/lich/", en: "/en/calendar/" }] : []),
  { kind: "data and API", vi: "/du-lieu/", en: "/en/data/" },
  { kind: "schema of the API", vi: "/du-lieu/luoc-do/", en: "/en/data/schema/" },
  { kind: "list of releases", vi: "/data/", en: "/en/data/releases/" },
  { kind: "newest release", vi: "/data/latest/", en: "/en/data/latest/" },
  { kind: "old release", vi: "/data/3.0.9/", en: "/en/data/3.0.9/" },
  { kind: "search", vi: "/tim-kiem/", en: "/en/search/" },
  { kind: "about", vi: "/gioi-thieu/", en: "/en/about/" },
  { kind: "signing in", vi: "/bao-so-lieu/dang-nhap/", en: "/en/report/sign-in/" },
  { kind: "reports of an office", vi: "/bao-so-lieu/cua-toi/", en: "/en/report/mine/" },
  { kind: "form of a report", vi: "/bao-so-lieu/to-khai/", en: "/en/report/form/" },
  { kind: "editors' desk", vi: "/bao-so-lieu/ban-bien-tap/", en: "/en/report/desk/" },
  { kind: "report before an editor", vi: "/bao-so-lieu/ban-bien-tap/bao-cao/", en: "/en/report/desk/report/" },
  { kind: "taking part", vi: "/bao-so-lieu/", en: "/en/report/" },
  { kind: "accepted report", vi: `/bao-so-lieu/${waitingReport.id}/`, en: `/en/report/${waitingReport.id}/` },
  { kind: "telling of a figure", vi: "/bao-so-lieu/gui-so-lieu/", en: "/en/report/tell/" },
  { kind: "following", vi: "/bao-so-lieu/theo-doi/", en: "/en/report/follow/" },
  { kind: "not found", vi: "/khong-co-trang-nay/", en: "/en/no-such-page/" },
];

/** The same pages one by one: kind, language, path. */
export const everyKind = kindsOfPage.flatMap(
  ({ kind, vi, en }) =>
    [
      [kind, "vi", vi],
      [kind, "en", en],
    ] as [kind: string, lang: "vi" | "en", path: string][],
);
