import type { IncomingHttpHeaders } from "node:http";
import fresh from "fresh";
import { parse } from "range-parser";
import type { OpenedFile } from "./open-file.ts";

type Validators = Pick<OpenedFile, "etag" | "modified">;

/** A part of a file, both ends included. */
export interface Part {
  start: number;
  end: number;
}

/**
 * Says what the conditions of a GET or HEAD come to, in the order of RFC 9110, 13.2.2: "failed" (If-Match, If-Unmodified-Since), "unchanged" (If-None-Match,
 * If-Modified-Since) or "send". A date that is none counts as not given.
 */
export function checkConditions(headers: IncomingHttpHeaders, { etag, modified }: Validators): "failed" | "unchanged" | "send" {
  const match = headers["if-match"];
  const before = readDate(headers["if-unmodified-since"]);
  if (match !== undefined ? !namesTag(match, etag) : before !== null && modified > before) return "failed";
  // Only these: a client that polls may add Cache-Control: no-cache, as fetch of Node does by itself, and is no less sure of what it has.
  const asked = { "if-none-match": headers["if-none-match"]?.trim(), "if-modified-since": readDate(headers["if-modified-since"])?.toUTCString() };
  return fresh(asked, { etag, "last-modified": modified.toUTCString() }) ? "unchanged" : "send";
}

/**
 * Returns the part of a file that a Range header asks for, "none" where the file has no such part. Null means the whole file: no range, one that is no byte range
 * or wrongly written, several at once, or an If-Range that names another state of the file.
 */
export function findPart(headers: IncomingHttpHeaders, file: Validators & Pick<OpenedFile, "size">): Part | "none" | null {
  const { range } = headers;
  if (range === undefined || range.includes(",") || !isOfThisState(headers["if-range"], file)) return null;
  const { type, code, ranges } = parse(file.size, range);
  if (type !== "bytes" || code & 1) return null;
  return ranges[0] ?? (code ? "none" : null);
}

/** If-Range compares strongly: a weak tag, or a date that is only near, never holds. */
function isOfThisState(ifRange: IncomingHttpHeaders[string], { etag, modified }: Validators): boolean {
  if (ifRange === undefined) return true;
  const given = String(ifRange).trim();
  return /^(W\/)?"/.test(given) ? given === etag : readDate(given)?.getTime() === modified.getTime();
}

function namesTag(list: string, etag: string): boolean {
  return list.trim() === "*" || list.split(",").some((one) => one.trim() === etag);
}

/** Reads a date in one of the three forms of HTTP; null for anything else. */
function readDate(text: string | undefined): Date | null {
  if (text === undefined || !/^(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?,? .*\d{2}:\d{2}:\d{2}( GMT| \d{4})$/.test(text.trim())) return null;
  const time = Date.parse(text.trim().replace(/( GMT)?$/, " GMT"));
  return Number.isNaN(time) ? null : new Date(time);
}
