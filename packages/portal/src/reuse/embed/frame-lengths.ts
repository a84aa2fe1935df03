/* Lengths in pixels as embed.css has them, for all that reckons how high a frame is: change them together. */

/** Space between the edge of a frame and what it shows. */
export const edge = 16;

/** Below this width of a frame what stands side by side stands one below the other. */
export const narrow = 480;

/** Gives the size of the title in a frame of a width. */
export function sizeOfTitle(frame: number): number {
  return Math.min(26, Math.max(20, 16.8 + 0.012 * frame));
}
