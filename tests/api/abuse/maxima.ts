/** Largest body that the server under attack takes, in bytes. */
export const bodyMaximum = 100_000;
/** Largest head that it takes, in bytes. */
export const headMaximum = 16_384;
