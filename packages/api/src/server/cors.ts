/** Methods that scripts of other sites may use of the API. */
export const apiMethods = "GET, HEAD, POST, OPTIONS";
/** Methods that scripts of other sites may use of files. */
export const fileMethods = "GET, HEAD, OPTIONS";

/** Request headers that they may send: any, and by name those that a star does not cover or that older browsers do not take for it. */
const allowedHeaders = "*, Authorization, Content-Type, Accept, If-None-Match, If-Modified-Since, If-Range, Range, Cache-Control";

/** Response headers that they may read. */
const exposedHeaders =
  "Accept-Ranges, Allow, Cache-Status, Content-Disposition, Content-Length, Content-Range, ETag, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, Stale-Since, X-Request-Id";

/** Headers of every answer that any site may read: a constant star, so that a cache need not keep answers apart by who asks. */
export const openHeaders = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": exposedHeaders } as const;

/** Returns the headers of the answer to a preflight, for what takes these methods; a browser may remember it for a day. */
export function preflightHeaders(methods: string): Record<string, string> {
  return {
    ...openHeaders,
    "Access-Control-Allow-Methods": methods,
    "Access-Control-Allow-Headers": allowedHeaders,
    "Access-Control-Max-Age": "86400",
    Allow: methods,
  };
}
