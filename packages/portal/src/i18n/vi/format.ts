export const format = {
  year: (period: string) => `năm ${period}`,
  month: (period: string) => `tháng ${period}`,
  day: (period: string) => `ngày ${period}`,
  span: (first: string, last: string) => `${first} – ${last}`,
  months: (count: number) => `${count} tháng`,
  years: (count: number) => `${count} năm`,
  yearsAndMonths: (years: string, months: string) => `${years} ${months}`,
};
