export { format } from "../../i18n/en/format.ts";
export { named } from "../../i18n/en/named.ts";
export { report } from "../../i18n/en/report.ts";
export { reportDesk } from "../../i18n/en/report-desk.ts";
export { reportForm } from "../../i18n/en/report-form.ts";
