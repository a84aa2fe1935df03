// A measure beside the list is picked as if it were chosen there; without the list, and in a new tab, it leads to its own page.
for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-quick-measure]"))
  link.addEventListener("click", (event) => {
    const list = document.querySelector<HTMLSelectElement>("[data-picker] select");
    if (!list || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    list.value = link.dataset.quickMeasure!;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
