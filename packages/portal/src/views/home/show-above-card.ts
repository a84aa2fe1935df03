/** Scrolls so that the middle of the map, where the chosen province stands, is seen above the card that lies over the lower edge of a small screen. Does nothing where the card stands beside the map. */
export function showAboveCard(map: Element, card: HTMLElement): void {
  if (getComputedStyle(card).position !== "sticky") return;
  const { top, height } = map.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - (innerHeight - card.offsetHeight) / 2 });
}
