// Safari has no idle callbacks.
const whenIdle = (work: () => void) => ("requestIdleCallback" in globalThis ? requestIdleCallback(work) : setTimeout(work, 50));

/** Lays out the parts of a page that were left for later, one after another in quiet moments after it has loaded, until all of it stands as it will be read. */
function layOutRest(parts: HTMLElement[]): void {
  const next = parts.shift();
  if (!next) return document.documentElement.classList.add("is-laid-out");
  next.style.contentVisibility = "visible";
  next.getBoundingClientRect();
  whenIdle(() => layOutRest(parts));
}

const start = () => whenIdle(() => layOutRest([...document.querySelectorAll<HTMLElement>(".section, .indicator-panel, .time-panel")]));
if (document.readyState === "complete") start();
else addEventListener("load", start);
