import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Collects garbage now and gives back to the system what the process does not use. After a build, of which the API answered thousands of questions at once:
 * V8 keeps a heap of that size until it is asked to fill it again, which may be never. Takes less than a second.
 */
export function returnMemory(): void {
  setFlagsFromString("--expose-gc");
  // What is compiled of the embedded database stays: the next question would have it compiled again.
  setFlagsFromString("--no-flush-liftoff-code");
  const collect = runInNewContext("gc") as (how: { type: "major"; execution: "sync"; flavor: "last-resort" }) => void;
  // As where memory is about to run out: any other way keeps emptied pages in a pool, which an idle process never gives back.
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}
