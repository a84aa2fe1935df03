import { builder } from "../builder.ts";
import { codeKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";

export const SourceKindEnum = builder.enumType("SourceKind", {
  description: "Who stands behind a source.",
  values: {
    OFFICIAL: { value: "official", description: "A state body or the body that made the survey." },
    PRESS: { value: "press", description: "A newspaper, broadcaster or press agency." },
    MIRROR: { value: "mirror", description: "A copy of a text on another site than its first." },
  } as const,
});

export const SourceType = builder.prismaObject("Source", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Source", codeKey)),
    code: t.exposeString("code"),
    publisher: t.exposeString("publisher"),
    title: t.exposeString("title"),
    url: t.exposeString("url", { nullable: true }),
    published: t.expose("published", { type: "Period", nullable: true }),
    accessed: t.expose("accessed", { type: "Period" }),
    kind: t.expose("kind", { type: SourceKindEnum }),
    publisherEn: t.string({
      description: "Who published it, in English; the name as it stands where it has no other.",
      resolve: ({ publisher, publisherEn }) => publisherEn ?? publisher,
    }),
    language: t.exposeString("language", { nullable: true }),
  }),
});
