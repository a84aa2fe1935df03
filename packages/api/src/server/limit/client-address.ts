import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { LRUCache } from "lru-cache";
import proxyAddr from "proxy-addr";
import type { Logger } from "pino";

/** Bits of an IPv6 address that name a customer; the rest they choose themselves. */
const networkBits = 64;
const unknown = "unknown";

/**
 * Returns what finds the address that a request is counted under: IPv4 whole, IPv6 by its /64. X-Forwarded-For is believed only as far as it was
 * written by one of `trustedProxies` (addresses or CIDR); otherwise the address is that of the connection. Throws where one of the list is no network.
 */
export function openAddresses(trustedProxies: string[], log: Logger): (request: IncomingMessage) => string {
  const trust = proxyAddr.compile(trustedProxies);
  const networks = new LRUCache<string, string>({ max: 10_000 });
  let warned = false;
  return (request) => {
    const peer = request.socket.remoteAddress ?? unknown;
    let address = peer;
    if (request.headers["x-forwarded-for"] !== undefined) {
      if (trust(peer, 0)) address = nearestKnown(proxyAddr.all(request, trust));
      else if (!warned && isInside(peer)) {
        warned = true;
        log.warn({ peer }, "A proxy sends X-Forwarded-For and is not trusted: all its clients are counted as one. Name it in TOSO_TRUSTED_PROXIES.");
      }
    }
    let network = networks.get(address);
    if (network === undefined) networks.set(address, (network = networkOf(address)));
    return network;
  };
}

/** The last address that a trusted proxy wrote; what is no address was made up by the client. */
function nearestKnown(addresses: string[]): string {
  return addresses.findLast((address) => ipaddr.isValid(address)) ?? unknown;
}

function isInside(peer: string): boolean {
  return ipaddr.isValid(peer) && ipaddr.process(peer).range() !== "unicast";
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return unknown;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/${networkBits}`)}/${networkBits}`
    : parsed.toString();
}
