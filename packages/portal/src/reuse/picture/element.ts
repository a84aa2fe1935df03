import { x } from "xastscript";

/** A part of a drawing: an element, words, several of them, or nothing. */
export type Part = ReturnType<typeof x> | string | undefined | Part[];

/** Gives one SVG element with its attributes and the parts in it; attributes that are undefined are left out. */
export function element(name: string, attributes: Record<string, string | number | null | undefined>, ...parts: Part[]): Part {
  return x(name, attributes, parts.flat(Infinity as 1) as never);
}

/** Takes markup that is an SVG fragment already as it is, such as a chart drawn by Plot. */
export function markup(svg: string): Part {
  return { type: "raw", value: svg } as never;
}
