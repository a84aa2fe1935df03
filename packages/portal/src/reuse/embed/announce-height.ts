// Tells the page around the frame how high this one is, for its script that fits frames (public/embed/fit-1.js). A height is no secret, and nothing is taken from that page
// but the request to say it once more, by a script that was loaded later.
const announce = () => parent.postMessage({ tosoHeight: document.documentElement.getBoundingClientRect().height }, "*");

if (parent !== window) {
  new ResizeObserver(announce).observe(document.documentElement);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data === "tosoAskHeight") announce();
  });
}
