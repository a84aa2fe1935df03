// Faults that whoever runs a process can mend, and the sentence in which it ends.
export { explainFaults } from "../database/explain-faults.ts";
export { Mendable } from "../errors.ts";
