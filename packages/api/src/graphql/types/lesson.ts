import { builder } from "../builder.ts";
import { codeKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";

export const LessonKindEnum = builder.enumType("LessonKind", {
  description: "Whether something was learned or fell short.",
  values: {
    LESSON: { value: "lesson", description: "What was learned." },
    SHORTCOMING: { value: "shortcoming", description: "What was said in public to fall short." },
  } as const,
});

export const LessonType = builder.prismaObject("Lesson", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Lesson", codeKey)),
    code: t.exposeString("code"),
    kind: t.expose("kind", { type: LessonKindEnum }),
    textVi: t.exposeString("textVi"),
    textEn: t.exposeString("textEn"),
    saidByVi: t.exposeString("saidByVi"),
    saidByEn: t.exposeString("saidByEn"),
    date: t.expose("date", { type: "Period" }),
    sourcePublisher: t.exposeString("sourcePublisher", { nullable: true }),
    sourceUrl: t.exposeString("sourceUrl", { nullable: true }),
  }),
});
