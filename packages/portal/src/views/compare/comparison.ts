import type { Lang } from "../../i18n/lang.ts";
import type { CompareChoice } from "./compare-choice.ts";
import type { ComparedFile, Shown } from "./compared-file.ts";
import type { CompareWords } from "./compare-words.ts";

/** What is compared at the moment, with all that it is shown from. */
export type Comparison = { shown: Shown; file: ComparedFile; words: CompareWords };

/** All that a comparison is taken along from. */
export type Taken = Comparison & { choice: CompareChoice; lang: Lang };
