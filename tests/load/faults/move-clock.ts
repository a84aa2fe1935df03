// Loaded before the API: moves the clock of the day, as an administrator or a time server would. SIGUSR2 moves it a day on, then two days back, by turns.
const day = 86_400_000;
const trueNow = Date.now;
const TrueDate = Date;
let shift = 0;
process.on("SIGUSR2", () => (shift = shift > 0 ? -day : day));

/** The Date of a machine whose clock is wrong. */
class MovedDate extends TrueDate {
  constructor(...given: unknown[]) {
    // @ts-expect-error: all signatures of Date are passed on as they come
    if (given.length > 0) super(...given);
    else super(trueNow() + shift);
  }
  static override now(): number {
    return trueNow() + shift;
  }
}
globalThis.Date = MovedDate as DateConstructor;
