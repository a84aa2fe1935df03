import { Mendable } from "@toso/api/errors";

/**
 * Gives the address by which those who run this copy can be reached, as TOSO_CONTACT has it: a page (https://…) or a mail address, with "mailto:" before it or not.
 * Null where it is not set: an address is never made up. Throws, to be mended, for what is neither.
 */
export function readContact({ TOSO_CONTACT }: Record<string, string | undefined> = process.env): string | null {
  const given = TOSO_CONTACT?.trim();
  if (!given) return null;
  if (/^(?:mailto:)?[^\s@:/?#"<>]+@[^\s@:/?#"<>]+\.[^\s@:/?#"<>.]+$/.test(given)) return given.startsWith("mailto:") ? given : `mailto:${given}`;
  if (URL.canParse(given) && new URL(given).protocol === "https:" && !/[\s"<>]/.test(given)) return new URL(given).href;
  throw new Mendable(`TOSO_CONTACT is "${given}". Write a mail address, such as mailto:data@example.org, or a page, such as https://example.org/contact.`);
}
