import { builder } from "./builder.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { LessonKindEnum, LessonType } from "./types/lesson.ts";

builder.queryField("lessons", (t) =>
  t.field({
    type: [LessonType],
    description:
      "What was learned from the work of the teams, and what was said in public to fall short, each with who said it; empty for releases before 3.0.0.",
    args: { kind: t.arg({ type: LessonKindEnum, description: "Only lessons, or only shortcomings." }), ...readingArgs(t.arg) },
    resolve: async (_root, { kind, ...args }, context, info) =>
      (await openReading(context, args, info)).catalogue.lessons.filter((lesson) => kind == null || lesson.kind === kind),
  }),
);
