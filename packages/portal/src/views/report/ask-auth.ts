import { readJson, reachDesk, toDeskError } from "./ask-desk.ts";

const auth = "/desk/auth";
const json = { "content-type": "application/json", accept: "application/json" };

/** Asks for a mail with a link to sign in. The answer is the same whether the address is known or not; throws a DeskError where the desk does not answer or was asked too often. */
export async function askLink(email: string): Promise<void> {
  await post("/sign-in/magic-link", { email });
}

/** Signs in by the token of a link. Throws a DeskError, with NOT_FOUND for a link that was used or is too old. */
export async function followLink(token: string): Promise<void> {
  await post("/magic-link/verify", { token });
}

/** Ends the session of this browser; throws a DeskError where the desk does not answer. */
export async function signOut(): Promise<void> {
  await post("/sign-out", {});
}

/** Whether the address that the page is read at is a name: keys are bound to one, and a number is none. */
export function isNamedHost(): boolean {
  return !/^[\d.]+$|:/.test(location.hostname);
}

/** Whether this browser can sign in with a key of its device at this address. */
export function hasPasskeys(): boolean {
  return isNamedHost() && typeof PublicKeyCredential === "function" && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";
}

/** Signs in with a key of the device. Returns false where the reader gave up; throws a DeskError where the desk does not know the key or does not answer. */
export async function signInWithPasskey(): Promise<boolean> {
  const options = await get<PublicKeyCredentialRequestOptionsJSON>("/passkey/generate-authenticate-options");
  const credential = await askDevice(() => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
  if (!credential) return false;
  await post("/passkey/verify-authentication", { response: credential.toJSON() });
  return true;
}

/** Adds a key of the device to the account that is signed in. Returns false where the reader gave up; throws a DeskError where the desk refuses. */
export async function addPasskey(name: string): Promise<boolean> {
  const options = await get<PublicKeyCredentialCreationOptionsJSON>("/passkey/generate-register-options");
  const credential = await askDevice(() => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));
  if (!credential) return false;
  await post("/passkey/verify-registration", { response: credential.toJSON(), name });
  return true;
}

/** A key of a device that the account has. */
export interface Passkey {
  id: string;
  name: string | null;
  createdAt: string | null;
}

/** Lists the keys of the account that is signed in. */
export function listPasskeys(): Promise<Passkey[]> {
  return get<Passkey[]>("/passkey/list-user-passkeys");
}

/** Takes a key off the account. */
export async function removePasskey(id: string): Promise<void> {
  await post("/passkey/delete-passkey", { id });
}

async function askDevice(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await ask()) as PublicKeyCredential | null;
  } catch (error) {
    // The reader closed the question of the device, or the device knows the key already.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function get<Answer>(path: string): Promise<Answer> {
  const response = await reachDesk(auth + path, { headers: { accept: "application/json" } });
  await readOk(response.clone());
  return readJson<Answer>(response);
}

async function post(path: string, body: object): Promise<void> {
  await readOk(await reachDesk(auth + path, { method: "POST", headers: json, body: JSON.stringify(body) }));
}

async function readOk(response: Response): Promise<void> {
  if (response.ok) return;
  const said = await response.json().catch(() => ({}));
  throw toDeskError(response.status, (said as { error?: Record<string, unknown> }).error ?? (said as Record<string, unknown>));
}
