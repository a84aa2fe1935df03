/** Fragment of the address of a live frame that keeps it light whatever its reader's scheme is; style sheets see it without a script, also on static hosts. */
export const keptLight = "light";
