// Without JavaScript the button stays hidden, and the sentence beside it says how to print.
const button = document.querySelector<HTMLButtonElement>("[data-print]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
