// Refusals and faults: those that whoever runs a process can mend, with the sentence in which it ends, and what a client may see of one.
export { explainFaults } from "../database/explain-faults.ts";
export { isRefusal, Mendable } from "../errors.ts";
export { maskError } from "../graphql/plugins/mask-error.ts";
