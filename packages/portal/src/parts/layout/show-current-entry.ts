// Where the row of main pages is wider than the screen, it stands so that the entry of this page is in view, with a part of the one before it.
const row = document.querySelector<HTMLElement>(".site-nav ul");
const current = row?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
if (row && current) row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;

export {};
