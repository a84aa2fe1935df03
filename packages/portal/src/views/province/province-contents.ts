// A fold that stays open would cover what its links lead to.
for (const link of document.querySelectorAll<HTMLAnchorElement>(".contents a"))
  link.addEventListener("click", () => link.closest("details")!.removeAttribute("open"));
