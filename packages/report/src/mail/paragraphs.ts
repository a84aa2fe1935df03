/** Puts the paragraphs of a mail together, with an empty line between them; what is empty is left out. A file of its own, for the words of both languages stand below it. */
export const paragraphs = (...all: (string | null | false)[]): string => `${all.filter(Boolean).join("\n\n")}\n`;
