/** A choice of province whose button leads to the page of its scorecard. */
class ScorecardChooser extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("form")!.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(this.querySelector("select")!.value);
    });
  }
}

customElements.define("scorecard-chooser", ScorecardChooser);
