import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { LRUCache } from "lru-cache";
import proxyAddr from "proxy-addr";
import type { Logger } from "pino";

/** Bits of an IPv6 address that name a customer; the rest they choose themselves. */
const networkBits = 64;
const unknown = "unknown";

/** Finds addresses that are counted: IPv4 whole, IPv6 by its /64. */
export interface Addresses {
  /** Returns the address of a request. */
  of(request: IncomingMessage): string;
  /** Returns the address of a connection that has sent nothing yet, from that of its other end; null where that is a trusted proxy, which speaks for others, or gone. */
  ofPeer(peer: string | undefined): string | null;
}

/**
 * Opens what finds addresses. X-Forwarded-For is believed only as far as it was written by one of `trustedProxies` (addresses or CIDR); otherwise the address is that
 * of the connection. Throws where one of the list is no network.
 */
export function openAddresses(trustedProxies: string[], log: Logger): Addresses {
  const trust = proxyAddr.compile(trustedProxies);
  const networks = new LRUCache<string, string>({ max: 10_000 });
  let warned = false;
  const known = (address: string): string => {
    let network = networks.get(address);
    if (network === undefined) networks.set(address, (network = networkOf(address)));
    return network;
  };
  return {
    of(request) {
      const peer = request.socket.remoteAddress ?? unknown;
      if (request.headers["x-forwarded-for"] === undefined) return known(peer);
      if (trust(peer, 0)) return known(nearestKnown(proxyAddr.all(request, trust)));
      if (!warned && isInside(peer)) {
        warned = true;
        log.warn({ peer }, "A proxy sends X-Forwarded-For and is not trusted: all its clients are counted as one. Name it in TOSO_TRUSTED_PROXIES.");
      }
      return known(peer);
    },
    ofPeer: (peer) => (peer === undefined || trust(peer, 0) ? null : known(peer)),
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
