import { builder } from "../builder.ts";

export const PeriodBasisEnum = builder.enumType("PeriodBasis", {
  description: "Where the date of a figure comes from.",
  values: {
    STATED: { value: "stated", description: "The source states the date the figure is true for." },
    PUBLICATION: { value: "publication", description: "The date the source was published." },
    ESTIMATED: { value: "estimated", description: "Estimated by the compiler of the dataset." },
  } as const,
});

export const QualifierEnum = builder.enumType("Qualifier", {
  description: "How the source words the number.",
  values: {
    EXACT: { value: "exact", description: "The exact number." },
    ABOUT: { value: "about", description: "About this number." },
    MORE_THAN: { value: "more_than", description: "More than this number." },
    NEARLY: { value: "nearly", description: "Nearly this number." },
  } as const,
});

export const ObsStatusEnum = builder.enumType("ObsStatus", {
  description: "Observation status after the SDMX code list CL_OBS_STATUS.",
  values: {
    A: { description: "Normal value." },
    D: { description: "Definition differs from that of the indicator." },
    E: { description: "Estimated value." },
    P: { description: "Provisional value." },
    U: { description: "Low reliability: read from a copy of the original." },
    O: { description: "Missing value: no figure was found, or none can be computed." },
    M: { description: "Missing value: a figure cannot exist for this area." },
  } as const,
});

export const FigureMethodEnum = builder.enumType("FigureMethod", {
  description: "How the value came about.",
  values: {
    REPORTED: { value: "reported", description: "Printed in the source." },
    DERIVED: { value: "derived", description: "Computed by the compiler from parts printed in one source." },
    SUMMED: { value: "summed", description: "Added up by this service from whole members, each with a figure." },
  } as const,
});

export const MissingReasonEnum = builder.enumType("MissingReason", {
  description: "Why there is no value.",
  values: {
    NO_PUBLISHED_FIGURE: { description: "No published figure was found. That is not zero." },
    NOT_APPLICABLE: { description: "The indicator has no meaning for this area." },
    MEMBERS_INCOMPLETE: { description: "A sum needs a figure of every member; summedFrom says how many have one." },
    NOT_SUMMABLE: { description: "Values of members do not add up to a value of the whole." },
    NO_DENOMINATOR: { description: "The denominator is missing." },
    DENOMINATOR_OUTDATED: {
      description:
        "What DIVISION_DIFFERS says of a rate, in releases before 3.1.0: numerator and denominator lie on the two sides of a merger of provinces, where teams and communes were counted anew.",
    },
    DIVISION_DIFFERS: {
      description:
        "Figures from before and after the merger of provinces of 1 July 2025, where teams and communes were counted anew: they are neither divided by one another nor added up.",
    },
  } as const,
});
