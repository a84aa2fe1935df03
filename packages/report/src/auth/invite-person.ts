import type { AreaScheme, Prisma, PrismaClient, User } from "@toso/prisma/client";
import { z } from "zod";
import type { DeskContext } from "../context.ts";
import { asLanguage, linkTo, readLanguage } from "../mail/page-paths.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { mailWords } from "../mail/words.ts";
import { makeId } from "../make-id.ts";
import { refuse } from "../refuse.ts";
import { nameArea } from "../report/name-area.ts";
import { presentArea } from "../report/one-place.ts";
import { openReading } from "../report/open-reading.ts";
import { readOfficeName, readPersonName } from "../report/read-office-name.ts";
import { invitationDays, type Auth } from "./open-auth.ts";
import { addAreas } from "./take-area.ts";

const anAddress = z.email().max(254).toLowerCase();

/** What inviting takes. */
export interface Inviting {
  prisma: PrismaClient;
  site: string;
  /** Mail address or page of whoever runs this copy; null where none is known. */
  contact: string | null;
  auth: Pick<Auth, "makeInvitationToken">;
}

/** A reporter to be invited: of an office that is there, or of a new one by its name. */
export interface NewReporter {
  email: string;
  name: string;
  language: string;
  officeId?: string | null;
  officeName?: string | null;
  /** Areas that are added to those of the office. */
  areas?: readonly { scheme: AreaScheme; code: string }[] | null;
}

/** Invites somebody to report for an office, by a mail with a link; once more where they are of that office already. Returns the id of the office. Throws BAD_ARGUMENT, and BAD_TEXT for a name that no release could hold, with the field. */
export async function inviteReporter(context: DeskContext, { name, officeId, officeName, areas, ...person }: NewReporter): Promise<string> {
  const email = readAddress(person.email);
  const language = readLanguage(person.language);
  const wrong = (field: string, message: string) => refuse("BAD_ARGUMENT", message, { field });
  if (name.trim() === "") throw wrong("name", "Write the name of the person.");
  const personName = readPersonName("name", name);
  if (!officeId && !officeName?.trim()) throw wrong("officeName", "Name the office, or choose one.");
  const newName = officeId ? null : readOfficeName("officeName", officeName!);
  if (officeId?.includes("\0")) throw wrong("officeId", "There is no such office.");
  const catalogue = (await openReading(context))?.catalogue;
  const all = (areas ?? []).map(({ scheme, code }, place) => {
    const area = catalogue?.area(scheme, code);
    if (!area || area.kind === "nation" || area.kind === "region") throw wrong(`areas.${place}`, "There is no such province.");
    return presentArea(catalogue!, area);
  });
  // A province that the merger left as it was is one place, though it was named by both its codes.
  const named = [...new Set(all)];
  const token = await context.auth.makeInvitationToken(email);
  return context.prisma.$transaction(async (tx) => {
    const office =
      newName === null ? await tx.office.findUnique({ where: { id: officeId! } }) : await tx.office.create({ data: { id: makeId("o"), name: newName } });
    if (!office) throw wrong("officeId", "There is no such office.");
    await addAreas(tx, office.id, named);
    const known = await tx.user.findUnique({ where: { email } });
    if (known && (known.role !== "reporter" || known.officeId !== office.id))
      throw refuse("BAD_ARGUMENT", "Somebody with this address is an editor, or of another office.", { field: "email", isTaken: true });
    const user = known ?? (await tx.user.create({ data: newUser({ email, name: personName, language, role: "reporter", officeId: office.id }) }));
    const shown = named.map((area) => nameArea(catalogue!, area, asLanguage(user.language)));
    await queueInvitation(tx, context, user, token, { office: office.name, areas: shown, by: context.user?.name ?? null });
    return office.id;
  });
}

/** Invites an editor, once more where they are one already, and returns the link that the mail carries. Throws BAD_ARGUMENT where the address is none or that of a reporter. */
export async function inviteEditor(inviting: Inviting, address: string, language: string): Promise<string> {
  const { prisma, auth } = inviting;
  const email = readAddress(address);
  const known = await prisma.user.findUnique({ where: { email } });
  if (known && known.role !== "editor")
    throw refuse("BAD_ARGUMENT", `${email} is the address of a reporter: who hands in figures does not decide on them.`, { field: "email" });
  const token = await auth.makeInvitationToken(email);
  return prisma.$transaction(async (tx) => {
    const user = known ?? (await tx.user.create({ data: newUser({ email, name: email.split("@")[0]!, language, role: "editor", officeId: null }) }));
    return queueInvitation(tx, inviting, user, token, { office: null, areas: [], by: null });
  });
}

function readAddress(given: string): string {
  const address = anAddress.safeParse(given.trim());
  if (!address.success) throw refuse("BAD_ARGUMENT", "This is no address of mail.", { field: "email" });
  return address.data;
}

const newUser = ({ language, ...user }: Pick<User, "email" | "name" | "language" | "role" | "officeId">) => ({
  id: crypto.randomUUID(),
  ...user,
  language: asLanguage(language),
});

async function queueInvitation(
  tx: Prisma.TransactionClient,
  { site, contact }: Pick<Inviting, "site" | "contact">,
  user: User,
  token: string,
  whose: { office: string | null; areas: string[]; by: string | null },
): Promise<string> {
  const language = asLanguage(user.language);
  const link = linkTo(site, "signIn", language, { token });
  const said = mailWords[language].invitation({ ...whose, contact, link, days: invitationDays, signInLink: linkTo(site, "signIn", language) });
  await queueMail(tx, { ...said, key: `invitation:${crypto.randomUUID()}`, recipient: user.email });
  return link;
}
