import { BlockList, isIP } from "node:net";
import { findTextProblem } from "@toso/api/release";

/** What keeps an address from being one that everybody can open. */
export interface AddressProblem {
  code: "BAD_ADDRESS" | "PRIVATE_ADDRESS" | "ADDRESS_WITH_NAME";
  problem: string;
  remedy: string;
}

// Networks of IPv4 that no public address is in, by the registry of IANA: of oneself, of houses and offices, of examples, of many at once.
const notPublic = new BlockList();
for (const network of [
  ..."0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24".split(" "),
  ..."192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3".split(" "),
]) {
  const [address, bits] = network.split("/");
  notPublic.addSubnet(address!, Number(bits));
}
// Of IPv6 what is given out lies in the first; of that, tunnels may lead to any IPv4, and one network is for examples.
const givenOut = new BlockList();
givenOut.addSubnet("2000::", 3, "ipv6");
const tunnels = new BlockList();
for (const [address, bits] of [
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  tunnels.addSubnet(address, bits, "ipv6");

/** Ends of names that are used within a machine, a house or an office, and that the web does not have. */
const innerNames = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/**
 * Returns why an address is none that everybody can open: it is not whole, carries a name or password, or is of the own machine or of an inner network. Null where nothing is
 * wrong with it as it is written; it is not asked, so what a public name leads to is not known.
 */
export function findAddressProblem(text: string): AddressProblem | null {
  if (!URL.canParse(text) || !/^https?:\/\/[^/]/.test(text) || findTextProblem(text)) return notWhole();
  const { hostname, username, password } = new URL(text);
  const host = hostname.replace(/\.$/, "");
  if (username !== "" || password !== "" || /^https?:[/\\]*[^/\\?#]*@/i.test(text))
    return {
      code: "ADDRESS_WITH_NAME",
      problem: "The address has a user name or password in it, and would be published.",
      remedy: "Leave out what stands before the @; what needs a password nobody can check.",
    };
  // A word alone is what remains of an address that was not copied whole.
  if (!/[.:]/.test(host) && host !== "localhost") return notWhole();
  if (!isPublicHost(host))
    return {
      code: "PRIVATE_ADDRESS",
      problem: "This address can be opened only on one's own machine or network.",
      remedy: "Write an address that everybody can open, or upload the document as a PDF.",
    };
  return null;
}

const notWhole = (): AddressProblem => ({
  code: "BAD_ADDRESS",
  problem: "This is no whole address of the web.",
  remedy: "Write the whole address, such as https://example.org/page.",
});

/** Returns whether a host, as URL writes it, can be reached by everybody. */
function isPublicHost(host: string): boolean {
  if (host.startsWith("[")) {
    const address = host.slice(1, -1);
    return givenOut.check(address, "ipv6") && !tunnels.check(address, "ipv6");
  }
  if (isIP(host) === 4) return !notPublic.check(host);
  return !innerNames.test(host);
}
