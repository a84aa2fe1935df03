// Makes each chart that has points into one stop of the Tab key, and reads out what its points say when a reader asks: by touch, pointer or keyboard.

/** Keys that go along the points of a chart. */
const pointKeys = new Set(["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Home", "End"]);
const chartOf = ({ target }: Event) => (target as Element).closest<SVGSVGElement>("svg.chart-drawing[tabindex]");

/** Makes the drawings that have points into stops of the Tab key; those that have some already are left. */
function makeReachable(): void {
  for (const chart of document.querySelectorAll<SVGSVGElement>("svg.chart-drawing:not([tabindex])"))
    if (chart.querySelector(":scope :not(title) > title")) chart.setAttribute("tabindex", "0");
}

makeReachable();
// Drawings come later where a reader chooses what to see.
new MutationObserver(makeReachable).observe(document.body, { childList: true, subtree: true });
for (const kind of ["keydown", "focusin", "pointerdown", "pointermove"] as const)
  document.addEventListener(kind, (event) => {
    const chart = chartOf(event);
    // What the keys do to a chart is known here, as an event cannot be kept from the page once it has passed.
    if (!chart) return;
    if (event instanceof KeyboardEvent && pointKeys.has(event.key)) event.preventDefault();
    // Loaded when a chart is asked: most readers pass by.
    void import("./read-points.ts").then(({ readPoints }) => readPoints(chart, event));
  });
