/** Gives a link that begins a mail to an address (`mailto:…`) with this subject and text. */
export function writeMailAddress(contact: string, subject: string, body: string): string {
  return `${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
}
