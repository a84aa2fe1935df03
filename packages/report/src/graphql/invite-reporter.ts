import { builder } from "./builder.ts";
import { Scheme } from "./area.ts";
import { OfficeType } from "./office.ts";
import { inviteReporter } from "../auth/invite-person.ts";

const AreaInput = builder.inputType("AreaInput", {
  description: "A province.",
  fields: (t) => ({
    scheme: t.field({ type: Scheme, required: true, description: "Division." }),
    code: t.string({ required: true, description: "Code within the division, a text with its leading zero." }),
  }),
});

builder.mutationField("inviteReporter", (t) =>
  t.withAuth({ editor: true }).prismaField({
    type: OfficeType,
    description:
      "Invites somebody to hand in figures, of an office that is there or of a new one, by a mail with a link; once more where they are of that office already.",
    args: {
      email: t.arg.string({ required: true, description: "Address of mail." }),
      name: t.arg.string({
        required: true,
        description: "Name that colleagues and editors see, in one line; never published. Throws BAD_TEXT for one that nobody could see whole.",
      }),
      language: t.arg.string({ required: true, description: "Language of mails, vi or en." }),
      officeId: t.arg.id({ description: "Office that is there." }),
      officeName: t.arg.string({ description: "Name of a new office, as it is published, in one line. Throws BAD_TEXT for one that no release can hold." }),
      areas: t.arg({ type: [AreaInput], description: "Provinces, added to those of the office; one that the merger left as it was by its present code." }),
    },
    resolve: async (query, _root, args, context) => {
      const id = await inviteReporter(context, { ...args, officeId: args.officeId === undefined || args.officeId === null ? null : String(args.officeId) });
      return context.prisma.office.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
