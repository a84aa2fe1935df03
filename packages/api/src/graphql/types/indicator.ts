import type { Area, Indicator } from "@toso/prisma/client";
import { builder } from "../builder.ts";
import { codeKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";

/** GraphQL type of an indicator; the fields that lead to figures stand in schema.ts. */
export const IndicatorType = builder.prismaObject("Indicator", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("Indicator", codeKey)),
    code: t.exposeString("code"),
    topic: t.expose("topic", { type: TopicEnum }),
    foundation: t.exposeBoolean("foundation"),
    unit: t.exposeString("unit"),
    decimals: t.exposeInt("decimals"),
    aggregation: t.expose("aggregation", { type: AggregationEnum }),
    direction: t.expose("direction", { type: DirectionEnum }),
    comparable: t.exposeBoolean("comparable"),
    nationalOnly: t.exposeBoolean("nationalOnly"),
    nameVi: t.exposeString("nameVi"),
    nameEn: t.exposeString("nameEn"),
    definitionVi: t.exposeString("definitionVi"),
    definitionEn: t.exposeString("definitionEn"),
    seriesBreak: t.expose("seriesBreak", { type: "Period", nullable: true }),
    classBreaks: t.exposeFloatList("classBreaks"),
  }),
});

/** An indicator and an area whose figure is asked for. */
export const IndicatorFigureType = builder.objectRef<{ area: Area; indicator: Indicator }>("IndicatorFigure");

export const TopicEnum = builder.enumType("Topic", {
  description: "Part of the subject an indicator belongs to.",
  values: {
    TEAMS: { value: "teams", description: "The teams themselves." },
    MEMBERS: { value: "members", description: "The people in them." },
    COVERAGE: { value: "coverage", description: "How much of the country has teams." },
    SKILLS: { value: "skills", description: "What residents can do and use." },
    CONTEXT: { value: "context", description: "Background figures, such as population." },
  } as const,
});

const AggregationEnum = builder.enumType("Aggregation", {
  description: "How an indicator behaves when areas are put together.",
  values: {
    SUM: { value: "sum", description: "The values of parts add up to the value of the whole." },
    NONE: { value: "none", description: "The values of parts do not give the value of the whole." },
  } as const,
});

export const DirectionEnum = builder.enumType("Direction", {
  description: "Which way is the better one.",
  values: {
    HIGHER: { value: "higher", description: "More is better." },
    LOWER: { value: "lower", description: "Less is better." },
    NONE: { value: "none", description: "Neither." },
  } as const,
});
