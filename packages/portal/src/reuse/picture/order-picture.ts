import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Delivery, Order, Rendering } from "../../../build/picture/render-pictures.ts";

/** As many as keep all cores busy while pages are made; a page in the making waits for its picture, so more would have nothing to do. */
const most = Math.min(4, availableParallelism());

/** A thread that renders, and who waits for what of it. */
interface Renderer {
  thread: Worker;
  waiting: Map<number, { resolve: (bytes: Buffer<ArrayBuffer>) => void; reject: (fault: Error) => void }>;
}

const renderers: Renderer[] = [];
let orders = 0;

/** Has a thread of `script` render a drawing, `scale` times its size, and gives the PNG file; all of a build are rendered alike. Rejects when the drawing is no SVG or the thread ends. */
export function orderPicture(script: string, rendering: Rendering, drawing: string, scale: number): Promise<Buffer<ArrayBuffer>> {
  const renderer = takeRenderer(script, rendering);
  const number = (orders += 1);
  return new Promise((resolve, reject) => {
    renderer.waiting.set(number, { resolve, reject });
    renderer.thread.ref();
    renderer.thread.postMessage({ number, drawing, scale } satisfies Order);
  });
}

/** Takes the thread that has least to do, or a new one while each has something and there may be more. */
function takeRenderer(script: string, rendering: Rendering): Renderer {
  const [idlest] = renderers.toSorted((one, other) => one.waiting.size - other.waiting.size);
  return idlest && (idlest.waiting.size === 0 || renderers.length >= most) ? idlest : openRenderer(script, rendering);
}

function openRenderer(script: string, rendering: Rendering): Renderer {
  const renderer: Renderer = { thread: new Worker(script, { workerData: rendering }), waiting: new Map() };
  const { thread, waiting } = renderer;
  thread.on("message", (delivery: Delivery) => {
    const order = waiting.get(delivery.number)!;
    waiting.delete(delivery.number);
    // Nothing to wait for: the process may end.
    if (waiting.size === 0) thread.unref();
    if ("fault" in delivery) order.reject(new Error(delivery.fault));
    else order.resolve(Buffer.from(delivery.bytes.buffer, delivery.bytes.byteOffset, delivery.bytes.length));
  });
  thread.on("error", (fault: Error) => {
    for (const { reject } of waiting.values()) reject(fault);
    renderers.splice(renderers.indexOf(renderer), 1);
  });
  renderers.push(renderer);
  return renderer;
}
