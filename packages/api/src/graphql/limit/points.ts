import type { GraphQLError } from "graphql";

/** Takes points for what comes next, checking a document or running its query; returns the error to refuse it with, null where it may go on. */
export type Pay = (points: number) => GraphQLError | null;

/** What is taken from an address, in points: for a request, for an answer that is not kept, and for running its query, to which its root fields and cost come. */
export const requestPoints = 1;
export const readingPoints = 1;
const runningPoints = 2;
/** Tokens of a document that are read and checked for the points of its request; for each as many further ones begun a point more is taken, when it comes for the first time. */
const tokensOfPoint = 200;
/** Cost of a query, as the schema counts it, for which a point more is taken. */
export const costOfPoint = 1_000;

/** What a body in too many pieces costs, in points: up to eleven thousand of them are taken apart, two microseconds each. */
export const pointsOfScattered = 25;
/** What a request costs that is written before the answer to the one before it has come; no browser does that, and taking thousands apart is all that they want. */
export const pointsOfPipelined = 1 / 20;

/** Returns the points that running a query of this cost takes, with so many fields at its root: each of them opens a reading of its own, whatever it costs by its rows. */
export function pointsOfRun(cost: number, rootFields: number): number {
  return runningPoints + rootFields + Math.floor(cost / costOfPoint);
}

/** Returns the points that checking a document of so many tokens takes beyond those of its request: comparing its fields with each other grows with it. */
export function pointsOfDocument(tokens: number): number {
  return Math.max(0, Math.ceil(tokens / tokensOfPoint) - 1);
}
