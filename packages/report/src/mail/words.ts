import type { MailWords } from "./mail-words.ts";
import type { Language } from "./page-paths.ts";
import { en } from "./words-en.ts";
import { vi } from "./words-vi.ts";

/** The mails in the language of who reads them. */
export const mailWords: Record<Language, MailWords> = { vi, en };
