import { builder } from "../builder.ts";
import { ProvinceType } from "./province.ts";
import type { Caution } from "../../domain/compare/find-cautions.ts";

const CautionKindEnum = builder.enumType("CautionKind", {
  description: "Why figures set beside each other are not quite alike.",
  values: {
    DIFFERENT_PERIODS: { description: "The figures are true for different dates." },
    ACROSS_MERGER: {
      description: "Some figures were counted before the merger of provinces of 1 July 2025 and some after it; the provinces named are those of after.",
    },
    DIFFERENT_DEFINITIONS: { description: "A province counts something else than the definition says." },
    SOURCES_DISAGREE: { description: "Sources give a province different values for one date." },
    LOW_RELIABILITY: { description: "A figure was read from a copy of the original." },
    PROVISIONAL: { description: "A figure is provisional." },
    ESTIMATED: { description: "A figure is an estimate." },
    NOT_EXACT: { description: "A source words its number: about, more than, nearly." },
    PARTS_APART: { description: "Numerator and denominator of a rate lie more than twelve months apart." },
    DEPENDS_ON_SIZE: { description: "A larger province has more of it: a rate says more." },
  } as const,
});

export const CautionType = builder.objectRef<Caution>("Caution");
builder.objectType(CautionType, {
  description: "A caution under which figures may be set beside each other.",
  fields: (t) => ({
    kind: t.expose("kind", { type: CautionKindEnum, description: "What is not alike." }),
    provinces: t.field({ type: [ProvinceType], description: "Provinces whose figures call for it.", resolve: ({ areas }) => areas }),
    monthsApart: t.exposeInt("monthsApart", {
      nullable: true,
      description: "Whole months between the oldest and the newest figure, or between the parts of a rate; null for other kinds.",
    }),
  }),
});
