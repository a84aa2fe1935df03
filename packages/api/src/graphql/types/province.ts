import { builder } from "../builder.ts";

export const BoundaryEnum = builder.enumType("Boundary", {
  description: "Division of the country into provinces. A code is only unique together with its division.",
  values: {
    VN63: { description: "The 63 provinces in force until 2025-06-30." },
    VN34: { description: "The 34 provinces in force since 2025-07-01." },
  } as const,
});

/** GraphQL type of a province; its fields stand in schema.ts. */
export { ProvinceType } from "./area.ts";
