import type { Figure } from "../domain/figure.ts";
import { areaId } from "../domain/release-addresses.ts";
import { periodRange } from "../domain/sum-members.ts";

/** More members than this are told by their number and dates alone. */
const mostNamed = 4;

/** Gives the remark on a sum of members, or on one that could not be made: which they are, or how many, with their values and dates; null for any other figure. */
export function noteMembers({ value, members }: Pick<Figure, "value" | "members">): { vi: string; en: string } | null {
  if (!members || members.length === 0) return null;
  const known = members.filter((member) => member.value !== null);
  if (value === null) {
    const count = `${known.length}/${members.length}`;
    return { vi: `Chưa cộng được: ${count} đơn vị có số.`, en: `Not added up: ${count} members have a figure.` };
  }
  const { oldestPeriod: oldest, newestPeriod: newest } = periodRange(known);
  const named = known.map((member) => `${areaId(member.areaScheme, member.areaCode)} ${member.value} (${member.period})`).join(" + ");
  return known.length <= mostNamed
    ? { vi: `Cộng từ ${named}.`, en: `Sum of ${named}.` }
    : { vi: `Cộng từ ${known.length} đơn vị, thời điểm ${oldest} đến ${newest}.`, en: `Sum of ${known.length} members, of ${oldest} to ${newest}.` };
}
