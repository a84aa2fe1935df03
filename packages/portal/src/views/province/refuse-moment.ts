const sentence = document.querySelector<HTMLElement>("[data-refuses]")!;
const asked = new URLSearchParams(location.search);
// As parts/time/moment.ts names them; all of that module would be loaded for these four words.
const isAsked = (...names: string[]) => names.some((name) => asked.get(name));
sentence.hidden = !isAsked("nam", "year") && !(sentence.dataset.refuses!.includes("day") && isAsked("ngay", "as-of"));
