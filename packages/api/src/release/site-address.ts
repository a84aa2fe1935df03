/** Where a server listens when no setting says otherwise. */
export const defaultHost = "127.0.0.1";
export const defaultPort = 4000;

/**
 * Gives the public address that citations, feeds, snippets and the files of releases carry, without a slash at its end: TOSO_SITE, or else where HOST and PORT are served.
 * A host that means every address of the machine becomes one that can be asked. Throws where the port is 0: which one that becomes, only the server knows.
 */
export function findSiteAddress({ TOSO_SITE, HOST, PORT }: Record<string, string | undefined> = process.env): string {
  if (TOSO_SITE) return TOSO_SITE.replace(/\/$/, "");
  const port = Number(PORT ?? defaultPort);
  if (port === 0) throw new Error("With PORT=0 nobody knows the public address yet: set TOSO_SITE, such as https://example.org.");
  return `http://${nameHost(HOST || defaultHost)}:${port}`;
}

function nameHost(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::" || host === "[::]") return "localhost";
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
