/** Returns what calls a function at most once in a second, and leaves out the calls between: for lines that a flood would write again and again. */
export function atMostOnceASecond(): (call: () => void) => void {
  let last = -Infinity;
  return (call) => {
    const now = performance.now();
    if (now - last < 1_000) return;
    last = now;
    call();
  };
}
