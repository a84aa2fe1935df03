import type { named as vi } from "../vi/named.ts";

export const named: typeof vi = { VN34: (name) => `${name} (since July 2025)`, VN63: (name) => `${name} (until June 2025)` };
