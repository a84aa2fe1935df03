import { builder } from "../builder.ts";
import type { Figure } from "../../domain/figure.ts";

/** GraphQL type of a figure; its fields stand in schema.ts. */
export const FigureType = builder.objectRef<Figure>("Figure");
