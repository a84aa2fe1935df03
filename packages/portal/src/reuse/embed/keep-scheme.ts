import { keptLight } from "./kept-light.ts";

// A frame that is kept light stays so in the other language.
if (location.hash === `#${keptLight}`) for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-other]")) link.hash = keptLight;
