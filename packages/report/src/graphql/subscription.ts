import type { Subscription as Row } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { confirmSubscription } from "../subscription/confirm-subscription.ts";
import { endSubscription } from "../subscription/end-subscription.ts";
import { nameFollowed } from "../subscription/name-followed.ts";
import { subscribe } from "../subscription/subscribe.ts";

const Subscription = builder.objectRef<Row>("Subscription").implement({
  description: "That an address is told by mail of what a release changed.",
  fields: (t) => ({
    follows: t.exposeString("follows", { description: "What is followed: a province, such as VN63:02, or the code of an indicator." }),
    language: t.exposeString("language", { description: "Language of the mails, vi or en." }),
    nameVi: t.string({
      description:
        "Vietnamese name of what is followed, provinces of one name told apart as in its mails; its code where the current release does not list it.",
      resolve: async ({ follows }, _args, context) => (await nameFollowed(context, follows))?.nameVi ?? follows,
    }),
    nameEn: t.string({
      description: "English name of what is followed, provinces of one name told apart as in its mails; its code where the current release does not list it.",
      resolve: async ({ follows }, _args, context) => (await nameFollowed(context, follows))?.nameEn ?? follows,
    }),
  }),
});

builder.mutationFields((t) => ({
  subscribe: t.boolean({
    description: "Asks an address by mail whether it is to be told of changes. Always true: nobody learns who follows.",
    args: {
      email: t.arg.string({ required: true, description: "Address of mail." }),
      language: t.arg.string({ required: true, description: "Language of the mails, vi or en." }),
      follows: t.arg.string({ required: true, description: "A province, such as VN63:02, or the code of an indicator." }),
      proof: t.arg.string({ required: true, description: "A solved challenge of /desk/challenge; counts once." }),
    },
    resolve: async (_root, args, context) => {
      await subscribe(context, args);
      return true;
    },
  }),
  confirmSubscription: t.field({
    type: Subscription,
    description: "Confirms an address by the secret that was sent to it.",
    args: { token: t.arg.string({ required: true, description: "The secret of the link." }) },
    resolve: (_root, { token }, { prisma }) => confirmSubscription(prisma, token),
  }),
  endSubscription: t.boolean({
    description: "Ends a subscription by the secret in its mails, and removes its address. Always true.",
    args: { token: t.arg.string({ required: true, description: "The secret of the link." }) },
    resolve: async (_root, { token }, { prisma }) => {
      await endSubscription(prisma, token);
      return true;
    },
  }),
}));
