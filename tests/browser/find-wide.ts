import type { Page } from "playwright-core";

/** Lists what makes the page wider than the screen or stands outside of it, unless it scrolls in a region of its own. */
export const findWide = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolled = (element: Element | null): boolean =>
      element !== null && element !== document.body && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolled(element.parentElement));
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 1 && !scrolled(element) && getComputedStyle(element).clipPath === "none";
    });
    return {
      scrolls: document.documentElement.scrollWidth > width,
      wide: wide.slice(0, 5).map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
    };
  });
