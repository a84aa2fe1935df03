/** Returns the addresses of the scripts and styles that a page names. */
export function filesOf(page: string): string[] {
  return [...page.matchAll(/<(?:script|link rel="stylesheet")[^>]*? (?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
}
