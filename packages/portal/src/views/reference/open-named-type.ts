/** Opens the fold that the address names (#Province), now and whenever the address changes; without one nothing happens. */
export function openNamedType(): void {
  const open = () => {
    const named = document.getElementById(nameInHash(location.hash));
    if (!(named instanceof HTMLDetailsElement)) return;
    named.open = true;
    named.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
}

// An address can end in anything; one with half a percent sign names nothing.
function nameInHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return "";
  }
}
