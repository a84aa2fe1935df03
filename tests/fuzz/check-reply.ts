import { expect } from "vitest";
import type { Reply } from "./read-replies.ts";

/** Expects of a reply what RFC 9110 asks of its status: none says 5xx, 405 says which methods there are, 206 and 416 which part of how much, 304 which state, 429 and 503 when to come back. */
export function checkReply({ status, headers, body }: Reply): void {
  const said = (name: string) => headers.get(name) ?? "";
  const what = `${status} ${JSON.stringify([...headers])} ${JSON.stringify(body.slice(0, 300))}`;
  expect(status, what).toBeLessThan(500);
  if (status === 405) expect(said("allow"), what).toMatch(/^[A-Z]+(, [A-Z]+)*$/);
  if (status === 416) expect(said("content-range"), what).toMatch(/^bytes \*\/\d+$/);
  else if (status === 206) checkPart(said("content-range"), said("content-length"), body, what);
  else expect(headers.has("content-range"), what).toBe(false);
  if (status === 304) expect(said("etag"), what).toMatch(/^(W\/)?"[^"]*"$/);
  if (status === 301 || status === 303) expect(said("location"), what).toMatch(/^\/[^/]/);
  if (status === 429) expect(said("retry-after"), what).toMatch(/^\d+$/);
}

/** A part lies within its whole, and is as long as it says and as what comes: HEAD gets none. */
function checkPart(range: string, length: string, body: string, what: string): void {
  const [, first, last, whole] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(range) ?? []).map(Number);
  expect(first! <= last! && last! < whole!, what).toBe(true);
  expect(Number(length), what).toBe(last! - first! + 1);
  expect(body.length, what).toBe(Number(length));
}
