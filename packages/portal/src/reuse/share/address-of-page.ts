/**
 * Gives the public address of the page as it stands, with the choice that its parameters and its anchor hold; `canonical` is its address without a choice.
 * The host is the public one, even where the page is read under another.
 */
export function addressOfPage(canonical: string): string {
  const address = new URL(canonical);
  address.search = location.search;
  address.hash = location.hash;
  return address.href;
}
