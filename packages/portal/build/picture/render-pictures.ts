import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import { indexColours } from "./index-colours.ts";
import { writePng } from "./write-png.ts";

/** How all drawings of a build are rendered. */
export interface Rendering {
  fontFamily: string;
  fontFiles: string[];
  /** Colour behind what a drawing leaves open, as #rrggbb. */
  ground: string;
}

/** A drawing to render, `scale` times its size. */
export interface Order {
  number: number;
  drawing: string;
  scale: number;
}

/** The PNG file of an order, or what went wrong. */
export type Delivery = { number: number } & ({ bytes: Uint8Array<ArrayBuffer> } | { fault: string });

/** Flat colours and the shades at their edges; more would only make the files heavier. */
const colours = 32;

// A thread of its own: pages are made meanwhile, and eight megabytes a picture are none of their heap, which would be collected for each few of them.
const { fontFamily, fontFiles, ground } = workerData as Rendering;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

let before = Promise.resolve();
parentPort!.on("message", (order: Order) => {
  before = before.then(() => deliver(order));
});

async function deliver({ number, drawing, scale }: Order): Promise<void> {
  let delivery: Delivery;
  try {
    delivery = { number, bytes: render(drawing, scale) };
  } catch (error) {
    delivery = { number, fault: (error as Error).message };
  }
  parentPort!.postMessage(delivery);
  // The renderer gives its megabytes back one turn after V8 finds that nobody has them, and V8 does not see how many they are. The next picture takes the same ones.
  collect();
  await setImmediate();
}

function render(drawing: string, scale: number): Uint8Array<ArrayBuffer> {
  const image = new Resvg(drawing, {
    background: ground,
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily },
    logLevel: "error",
  }).render();
  const { pixels, width, height } = image;
  return writePng(width, height, indexColours(new Uint32Array(pixels.buffer, pixels.byteOffset, width * height), colours));
}
