/** An error that whoever runs the process can mend; its message says what is wrong and what to do, and no stack is shown. */
export class Mendable extends Error {}
