export { format } from "../../i18n/vi/format.ts";
export { named } from "../../i18n/vi/named.ts";
export { report } from "../../i18n/vi/report.ts";
export { reportDesk } from "../../i18n/vi/report-desk.ts";
export { reportForm } from "../../i18n/vi/report-form.ts";
