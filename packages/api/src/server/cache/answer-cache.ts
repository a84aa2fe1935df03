import { LRUCache } from "lru-cache";
import type { CodedAnswer } from "./answer.ts";

/** Answers kept in memory. */
export interface AnswerCache {
  get(key: string): CodedAnswer | undefined;
  /** Returns the answer under this key, made by `make` where it is not there; callers who ask at the same time share one. */
  getOrMake(key: string, make: () => Promise<CodedAnswer>): Promise<CodedAnswer>;
  clear(): void;
  /** What the cached answers take, in bytes. */
  readonly bytes: number;
  readonly count: number;
  /** How many were dropped to make room for others, since the process began. */
  readonly evicted: number;
}

/** What an answer takes beside its body, in bytes: headers, the entry, the objects. */
const overhead = 1_000;

/** Keeps answers up to `maximum` bytes in all, those asked for least recently dropped first; an answer above an eighth of it is not kept. With 0 each is made for itself, and shared by nobody. */
export function openAnswerCache(maximum: number): AnswerCache {
  let evicted = 0;
  const entries = new LRUCache<string, CodedAnswer>({
    maxSize: Math.max(1, maximum),
    maxEntrySize: Math.max(1, Math.floor(maximum / 8)),
    sizeCalculation: ({ body, latin }, key) => body.length + (latin?.length ?? 0) + 2 * key.length + overhead,
    dispose: (_answer, _key, reason) => {
      if (reason === "evict") evicted += 1;
    },
  });
  const making = new Map<string, Promise<CodedAnswer>>();
  let generation = 0;
  return {
    get: (key) => entries.get(key),
    getOrMake(key, make) {
      if (maximum === 0) return make();
      const known = entries.get(key);
      if (known) return Promise.resolve(known);
      const underWay = making.get(key);
      if (underWay) return underWay;
      const begun = generation;
      const answer = make()
        .then((made) => {
          const lifetime = made.keptUntil - performance.now();
          if (lifetime > 0 && begun === generation) entries.set(key, made, { ttl: lifetime === Infinity ? 0 : lifetime });
          return made;
        })
        .finally(() => making.delete(key));
      making.set(key, answer);
      return answer;
    },
    clear() {
      generation += 1;
      entries.clear();
    },
    get bytes() {
      return entries.calculatedSize;
    },
    get count() {
      return entries.size;
    },
    get evicted() {
      return evicted;
    },
  };
}
