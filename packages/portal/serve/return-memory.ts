import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Collects garbage now and gives back to the system what the process does not use. After a build, of which the API answered thousands of questions at once:
 * V8 keeps a heap of that size until it is asked to fill it again, which may be never. Takes about a tenth of a second.
 */
export function returnMemory(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // What the first leaves to finalizers, the second takes.
  collect();
  collect();
}
