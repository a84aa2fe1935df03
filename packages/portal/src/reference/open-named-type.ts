/** Opens the fold that the address names (#Province), now and whenever the address changes; without one nothing happens. */
export function openNamedType(): void {
  const open = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!(named instanceof HTMLDetailsElement)) return;
    named.open = true;
    named.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
}
