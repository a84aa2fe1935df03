import type { PrismaClient } from "@toso/prisma/client";
import type { AreaScheme, Role } from "@toso/prisma/client";
import type { ReleaseJobs } from "./release/release-job.ts";

/** Somebody who is signed in, as the database knows them at this request. */
export interface SignedIn {
  id: string;
  role: Role;
  name: string;
  email: string;
  language: "vi" | "en";
  /** Office of a reporter; null for an editor. */
  officeId: string | null;
  /** Areas that the office may hand in figures for; [] for an editor, who hands in nothing. */
  areas: { scheme: AreaScheme; code: string }[];
}

/** What a field of the desk may ask. */
export interface DeskContext {
  /** Client of the primary: the desk writes, and reads what it wrote. */
  prisma: PrismaClient;
  /** Null where nobody is signed in. */
  user: SignedIn | null;
  /** Address of the asking client, for limits; never stored as it is. */
  clientAddress: string;
  /** Where the portal is served, such as https://toso.example, without a slash at the end: links in mails begin with it. */
  site: string;
  /** Mail address or page of whoever runs this copy; null where none is known. */
  contact: string | null;
  /** The releases that this process makes; null where the dataset is not kept on the server. */
  releases?: ReleaseJobs | null;
  /** What signs, and hides who was counted. */
  secret: string;
  /** Makes the secret of the link that an invitation carries to an address of mail. */
  auth: { makeInvitationToken(email: string): Promise<string> };
}

/** Returns what asks once for a request, the same answer however many fields want it. */
export function onceARequest<Context extends object, Answer>(ask: (context: Context) => Answer): (context: Context) => Answer {
  const answers = new WeakMap<Context, { answer: Answer }>();
  return (context) => {
    const known = answers.get(context) ?? { answer: ask(context) };
    answers.set(context, known);
    return known.answer;
  };
}
