import type { format as vi } from "../vi/format.ts";

export const format: typeof vi = {
  year: (period) => period,
  month: (period) => period,
  day: (period) => period,
  span: (first, last) => `${first} to ${last}`,
  months: (count) => (count === 1 ? "1 month" : `${count} months`),
  years: (count) => (count === 1 ? "1 year" : `${count} years`),
  yearsAndMonths: (years, months) => `${years} and ${months}`,
};
