import { prefix } from "../form/keep-typed.ts";

/** What an editor has typed to invite somebody. */
export interface Invitation {
  name: string;
  email: string;
  language: string;
  /** Id of an office, a new one, or "" for none yet. */
  office: string;
  officeName: string;
  /** Each as its division and code, such as VN63:02. */
  areas: string[];
}

/** An invitation of which nothing is typed. */
export const noInvitation: Invitation = { name: "", email: "", language: "vi", office: "", officeName: "", areas: [] };

const key = `${prefix}invitation`;

/** Keeps what an editor has typed to invite somebody, in this tab alone, until it is sent or they sign out: it is the name and address of somebody else. `null` forgets it. */
export function keepInvitation(invitation: Invitation | null): void {
  try {
    if (invitation) sessionStorage.setItem(key, JSON.stringify(invitation));
    else sessionStorage.removeItem(key);
  } catch (error) {
    console.warn("The browser keeps nothing.", error);
  }
}

/** Gives what an editor has typed to invite somebody; null for nothing. */
export function readInvitation(): Invitation | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as Partial<Invitation> | null;
    return kept && { ...noInvitation, ...kept };
  } catch (error) {
    console.warn("What the browser has kept cannot be read.", error);
    return null;
  }
}
