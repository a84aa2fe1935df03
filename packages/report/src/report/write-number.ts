/**
 * Returns a plain number in the one form in which it is kept: without zeros in front that say nothing, and nought without a sign; a count without decimals that are nought. Other
 * decimals stay as they were typed, for 82.50 says more than 82.5; no digit goes through a number of the machine. What is no plain number, or a count with a part, stays as it is.
 */
export function writeNumber(typed: string, unit: string | undefined): string {
  const [, sign, whole, decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined) return typed;
  const isWhole = decimals === undefined || /^0+$/.test(decimals);
  const short = whole.replace(/^0+(?=\d)/, "");
  const number = decimals === undefined || (unit === "count" && isWhole) ? short : `${short}.${decimals}`;
  return /[1-9]/.test(number) ? `${sign}${number}` : number;
}
