type Quiet = Pick<IdleDeadline, "didTimeout" | "timeRemaining">;

/** Longest wait for a quiet moment, in milliseconds: a busy phone may have none. */
const timeoutMs = 1000;
// Safari has no idle callbacks.
const whenQuiet = (work: (quiet: Quiet) => void) =>
  "requestIdleCallback" in globalThis
    ? requestIdleCallback(work, { timeout: timeoutMs })
    : setTimeout(() => work({ didTimeout: true, timeRemaining: () => 0 }), 50);

/** Lays out the parts of a page that were left for later, one after another in quiet moments after it has loaded, until all of it stands as it will be read. */
function layOutRest(parts: HTMLElement[], quiet: Quiet): void {
  do {
    const next = parts.shift();
    if (!next) return document.documentElement.classList.add("is-laid-out");
    next.style.contentVisibility = "visible";
    next.getBoundingClientRect();
  } while (quiet.didTimeout || quiet.timeRemaining() > 1);
  whenQuiet((later) => layOutRest(parts, later));
}

/** Lays out the whole page at once: what an anchor leads to has no place before what stands above it has its height. */
function layOutForAnchor(): void {
  if (location.hash.length < 2) return;
  document.documentElement.classList.add("is-laid-out");
  document.querySelector(":target")?.scrollIntoView({ behavior: "instant" });
}

addEventListener("hashchange", layOutForAnchor);
layOutForAnchor();
const start = () => whenQuiet((quiet) => layOutRest([...document.querySelectorAll<HTMLElement>(".section, .indicator-panel, .time-panel")], quiet));
if (document.readyState === "complete") start();
else addEventListener("load", start);
