// The types of this package, for others. Its schema is left out of them: a plugin of Pothos changes the types of every builder that the compiler sees, and that of the API has another set.
import type { Desk, DeskOptions } from "./desk.ts";

export type { Desk, DeskOptions };
/** Opens the desk over a database: it answers, and does not listen. */
export declare function openDesk(options: DeskOptions): Desk;
/** Prints the schema of /desk/graphql as it is committed in contract/schema.graphql. */
export declare function printContract(): string;
