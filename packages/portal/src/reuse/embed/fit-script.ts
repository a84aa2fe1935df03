import { createHash } from "node:crypto";
import script from "../../../public/embed/fit-1.js?raw";

/** Path of the script that fits frames to what they show. What stands at an address is never changed: pages of others name it with the hash of its bytes. */
export const fitScriptPath = "/embed/fit-1.js";

/** The hash of the script, as the attribute `integrity` has it. */
export const fitScriptIntegrity = `sha384-${createHash("sha384").update(script).digest("base64")}`;
