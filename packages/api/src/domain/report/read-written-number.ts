/**
 * Reads a number as people in Viet Nam write it and returns it with a point before decimals and nothing between thousands: 1.234,5 is 1234.5, 1.234 is 1234, 12,5 and
 * 12.5 are 12.5. Of signs that may stand for either, a comma stands before decimals and a point before three digits between thousands, but not behind a zero.
 * Null for what is no number written so.
 */
export function readWrittenNumber(text: string): string | null {
  const given = text.trim().replace(/^−/, "-");
  // Spaces between thousands, of any width.
  const bare = given.replace(/(?<=\d)[   ](?=\d{3}(?!\d))/g, "");
  const [, sign = "", digits = ""] = /^([+-]?)(\d[\d.,]*)$/.exec(bare) ?? [];
  if (digits === "") return null;
  const number = readDigits(digits);
  return number === null ? null : `${sign === "-" ? "-" : ""}${number}`;
}

function readDigits(digits: string): string | null {
  if (/^\d+$/.test(digits)) return digits;
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(digits)) return digits.replaceAll(".", "");
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll(".", "").replace(",", ".");
  if (/^\d+,\d+$/.test(digits)) return digits.replace(",", ".");
  if (/^\d+\.\d+$/.test(digits)) return digits;
  // As in English, where nothing else can be meant.
  if (/^[1-9]\d{0,2}(,\d{3}){2,}$/.test(digits) || /^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(digits)) return digits.replaceAll(",", "");
  return null;
}
