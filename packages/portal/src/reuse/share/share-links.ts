/** Services that a page can be passed on to by a plain link: nothing of theirs is loaded before somebody follows it. */
export type ShareService = "zalo" | "facebook";

/** Gives the address at a service where somebody passes on `address`, which is absolute and so written in ASCII. */
export function linkToShare(service: ShareService, address: string): string {
  if (service === "facebook") return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`;
  // What Zalo's own button opens: the address as JSON in base64.
  const told = btoa(JSON.stringify({ url: new URL(address).href }));
  return `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${encodeURIComponent(told)}&shareType=0`;
}
