/** Gives the address of the file that answers: that of the English embed for an embed with `?lang=en`, any other as it came. */
export function chooseEmbedLanguage(address: string): string {
  if (!address.startsWith("/embed/")) return address;
  const { pathname, searchParams } = new URL(address, "http://embed");
  return searchParams.get("lang") === "en" ? `/en${pathname}` : address;
}
