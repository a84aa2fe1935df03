const englishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Writes a date of a figure, or a day, as the pages of the portal do: "2025", "5/2025" or "30/06/2025"; in English "2025", "May 2025" or "30 June 2025". */
export function writePeriod(period: string, language: "vi" | "en"): string {
  const [year, month, day] = period.split("-");
  if (month === undefined) return period;
  if (language === "vi") return day === undefined ? `${Number(month)}/${year}` : `${day}/${month}/${year}`;
  const name = `${englishMonths[Number(month) - 1]} ${year}`;
  return day === undefined ? name : `${Number(day)} ${name}`;
}
