import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileMethods, preflightHeaders } from "@toso/api/headers";
import mimeTypes from "mime-types";
import { findRedirect } from "../routes.ts";
import { checkConditions, findPart, type Part } from "./check-conditions.ts";
import { chooseEmbedLanguage } from "./choose-embed-language.ts";
import { headersOf } from "./file-headers.ts";
import { findFile } from "./find-file.ts";
import { openFile, type OpenedFile } from "./open-file.ts";
import { openTwin, type Twin } from "./open-twin.ts";
import { inPlainLetters } from "./plain-letters.ts";
import { encodePath, openRedirects, openSecondAddresses, type Elsewhere } from "./read-redirects.ts";

/** A file that answers, as it is or compressed. */
type Chosen = OpenedFile & Partial<Pick<Twin, "coding">>;

/**
 * Returns the handler that answers GET, HEAD and OPTIONS from the files of a folder, as RFC 9110 has it: conditions, a range (always of the file as it is, never
 * of a compressed form), 404.html for a page that is not there. Rejects when a file cannot be read or ends before its length: then nothing, or not all, was sent.
 */
export function serveFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const findFirst = openSecondAddresses(folder);
  const findPlace = openRedirects(folder);
  return async (request, response) => {
    if (request.method === "OPTIONS") return sendPreflight(response);
    if (request.method !== "GET" && request.method !== "HEAD") return sendText(request, response, 405, "Method not allowed", { Allow: fileMethods });
    const [path = "/", search] = splitSearch(chooseEmbedLanguage(request.url ?? "/"));
    // At a second address stands a small page for hosts that know no redirects.
    const first = findFirst(path);
    if (first) return sendElsewhere(request, response, first, search);
    const found = findFile(folder, path);
    const plain = found && (await openFile(found.file));
    if (!plain) {
      const elsewhere = found && (await findElsewhere(folder, found.name, findPlace));
      if (elsewhere) return sendElsewhere(request, response, elsewhere, search);
      return sendAbsent(folder, found?.name ?? path, request, response);
    }
    if (plain === "folder") return sendToFolder(folder, found.name, search, request, response);
    await sendFound(found, plain, request, response);
  };
}

/** Finds where a path without a file leads: a page that is not made for now, another name of a place, or a page whose address differs in letter case and diacritics alone. */
async function findElsewhere(folder: string, name: string, findPlace: ReturnType<typeof openRedirects>): Promise<Elsewhere | undefined> {
  const unmade = findRedirect(name);
  if (unmade) return { to: unmade, status: 302 };
  const place = findPlace(name);
  if (place) return place;
  const written = inPlainLetters(name).replace(/\/?$/, "/");
  const page = /\.\w+\/$/.test(written) ? null : await openFile(`${folder}${written}index.html`);
  if (!page || page === "folder") return undefined;
  await page.handle.close();
  return { to: encodePath(written), status: 301 };
}

/** Sends a reader elsewhere, with the query that came along before a part of the page. */
function sendElsewhere(request: IncomingMessage, response: ServerResponse, { to, status }: Elsewhere, search: string): void {
  const [path, part = ""] = to.split(/(?=#)/);
  sendText(request, response, status, status === 301 ? "Moved" : "Elsewhere for now", { ...headersOf("/"), Location: `${path}${search}${part}` });
}

async function sendFound(found: { file: string; name: string }, plain: OpenedFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let chosen: Chosen = plain;
  try {
    // RFC 9110, 14.2, gives ranges to GET alone.
    const part = request.method === "GET" ? findPart(request.headers, plain) : null;
    if (!part) chosen = (await openTwin(found.file, request.headers["accept-encoding"])) ?? plain;
    // One file handle for each request, however long its client reads.
    if (chosen !== plain) await plain.handle.close();
    const headers = { ...headersFor(found.name, chosen), "Accept-Ranges": "bytes", ETag: chosen.etag, "Last-Modified": chosen.modified.toUTCString() };
    const outcome = checkConditions(request.headers, chosen);
    if (outcome === "failed") return sendText(request, response, 412, "Precondition failed");
    if (outcome === "unchanged") {
      const { "Content-Type": _type, "Content-Encoding": _coding, ...unchanged } = headers as OutgoingHttpHeaders;
      return void response.writeHead(304, unchanged).end();
    }
    if (part === "none") return sendText(request, response, 416, "No such range", { "Content-Range": `bytes */${plain.size}` });
    if (part) return await sendPart(request, response, 206, { ...headers, "Content-Range": `bytes ${part.start}-${part.end}/${plain.size}` }, chosen, part);
    await sendPart(request, response, 200, headers, chosen, { start: 0, end: chosen.size - 1 });
  } finally {
    await plain.handle.close();
    if (chosen !== plain) await chosen.handle.close();
  }
}

async function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  { handle }: Chosen,
  { start, end }: Part,
): Promise<void> {
  const length = end - start + 1;
  response.writeHead(status, { ...headers, "Content-Length": length });
  if (request.method === "HEAD" || length === 0) return void response.end();
  const stream = handle.createReadStream({ start, end, autoClose: false });
  await pipeline(stream, response, { end: false });
  // What is sent next on this connection would be read as the rest.
  if (stream.bytesRead < length) throw new Error(`A file became shorter while it was sent: ${stream.bytesRead} of ${length} bytes went out`);
  response.end();
}

/** Answers a path without a file: pages with the page that leads on, files with a line of text. */
async function sendAbsent(folder: string, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isPage = !/\.\w+$/.test(name) || name.endsWith(".html");
  const named = isPage ? await openNotFound(folder, name) : null;
  const page = named?.page;
  if (!named || !page) return sendText(request, response, 404, "Không có tệp này; danh sách tệp ở /data/. There is no such file; /data/ lists them.");
  let chosen: Chosen = page;
  try {
    chosen = (await openTwin(folder + named.name, request.headers["accept-encoding"])) ?? page;
    const headers = { ...headersFor(named.name, chosen), "Cache-Control": "no-store" };
    await sendPart(request, response, 404, headers, chosen, { start: 0, end: chosen.size - 1 });
  } finally {
    await page.handle.close();
    if (chosen !== page) await chosen.handle.close();
  }
}

/** Opens the page that stands for those which are not there: that of the language of the address where there is one. */
async function openNotFound(folder: string, name: string): Promise<{ name: string; page: OpenedFile } | null> {
  for (const own of name.startsWith("/en/") ? ["/en/404.html", "/404.html"] : ["/404.html"]) {
    const page = await openFile(folder + own);
    if (page && page !== "folder") return { name: own, page };
  }
  return null;
}

/** Sends who left out the slash behind a folder to its page; a folder without a page is not there. */
async function sendToFolder(folder: string, name: string, search: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await openFile(`${folder}${name}/index.html`);
  if (!page || page === "folder") return sendAbsent(folder, name, request, response);
  await page.handle.close();
  sendText(request, response, 301, "Moved", { ...headersOf(`${name}/`), Location: `${encodeURI(name)}/${search}` });
}

function sendPreflight(response: ServerResponse): void {
  response.writeHead(204, preflightHeaders(fileMethods)).end();
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: string, headers: OutgoingHttpHeaders = {}): void {
  const body = `${text}\n`;
  response.writeHead(status, {
    ...headersOf("/answer.txt"),
    "Cache-Control": "no-store",
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function headersFor(name: string, { coding }: Chosen): OutgoingHttpHeaders {
  const type = mimeTypes.contentType(name.endsWith("/") ? ".html" : extname(name)) || "application/octet-stream";
  return { "Content-Type": type, ...headersOf(name), Vary: "Accept-Encoding", ...(coding ? { "Content-Encoding": coding } : {}) };
}

function splitSearch(address: string): [path: string, search: string] {
  const mark = address.indexOf("?");
  return mark < 0 ? [address, ""] : [address.slice(0, mark), address.slice(mark)];
}
