/** A picture of few colours: which there are, as 0xAABBGGRR, and for each pixel the place of its colour among them. */
export interface IndexedPicture {
  palette: number[];
  indexes: Uint8Array;
}

/**
 * Gives the pixels of a drawing (RGBA as 32 bits each, opaque) in at most `most` colours, up to 256: the flat ones stay exactly as they are, a shade at the edge of a
 * letter becomes the nearest that is there. The same pixels give the same picture. Throws when a pixel is not opaque.
 */
export function indexColours(pixels: Uint32Array, most: number): IndexedPicture {
  const { colours, counts, runs } = countRuns(pixels);
  if (colours.some((colour) => colour >>> 24 !== 255)) throw new Error("A picture has pixels that can be looked through.");
  const { palette, places } = choosePalette(colours, counts, most);
  const indexes = new Uint8Array(pixels.length);
  for (let run = 0, from = 0; run < runs.count; run += 1) {
    const to = runs.ends[run]!;
    indexes.fill(places[runs.colours[run]!]!, from, to);
    from = to;
  }
  return { palette, indexes };
}

/** Drawings are flat: there are far fewer runs of one colour than pixels. Each has the place of its colour among those counted, and where it ends. */
interface Runs {
  count: number;
  colours: Uint32Array;
  ends: Uint32Array;
}

// Of all pictures of a process one after the other: new ones would be megabytes more for each.
let runs: Runs = { count: 0, colours: new Uint32Array(0), ends: new Uint32Array(0) };

function countRuns(pixels: Uint32Array): { colours: number[]; counts: number[]; runs: Runs } {
  if (runs.ends.length < pixels.length) runs = { count: 0, colours: new Uint32Array(pixels.length), ends: new Uint32Array(pixels.length) };
  const colours: number[] = [];
  const counts: number[] = [];
  const known = new Map<number, number>();
  let count = 0;
  for (let from = 0; from < pixels.length;) {
    const colour = pixels[from]!;
    let to = from + 1;
    while (to < pixels.length && pixels[to] === colour) to += 1;
    let place = known.get(colour);
    if (place === undefined) {
      place = colours.push(colour) - 1;
      counts.push(0);
      known.set(colour, place);
    }
    counts[place]! += to - from;
    runs.colours[count] = place;
    runs.ends[count] = to;
    count += 1;
    from = to;
  }
  runs.count = count;
  return { colours, counts, runs };
}

/**
 * Chooses the commonest colour first, and then again and again the one that those chosen stand for worst: by how far it is off, times its pixels. Beside them comes, for
 * each colour, the place of the chosen one that is nearest.
 */
function choosePalette(colours: number[], counts: number[], most: number): { palette: number[]; places: Uint8Array } {
  const palette: number[] = [];
  const places = new Uint8Array(colours.length);
  const off = new Float64Array(colours.length).fill(Infinity);
  let next = counts.indexOf(counts.reduce((one, other) => Math.max(one, other), 0));
  while (palette.length < Math.min(most, colours.length)) {
    const chosen = colours[next]!;
    const place = palette.push(chosen) - 1;
    let worst = -1;
    for (let other = 0; other < colours.length; other += 1) {
      const distance = distanceOf(chosen, colours[other]!);
      if (distance < off[other]!) {
        off[other] = distance;
        places[other] = place;
      }
      const weight = off[other]! * counts[other]!;
      if (weight <= worst) continue;
      worst = weight;
      next = other;
    }
  }
  return { palette, places };
}

/** Squared distance of two colours. */
function distanceOf(one: number, other: number): number {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}
