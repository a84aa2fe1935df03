/** Names a file that a reader saves of a page by its title, without an ending and in letters that every system takes: "to-so-so-sanh-ha-giang-lao-cai". */
export function nameSavedFile(title: string): string {
  const letters = title.replaceAll(/đ/gi, "d").normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = letters.replaceAll(/[^a-z0-9]+/g, "-").slice(0, 80);
  return ["to-so", words.replaceAll(/^-|-$/g, "")].join("-");
}
