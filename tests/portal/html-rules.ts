import type { ConfigData } from "html-validate";

/** Rules of html-validate that mean valid HTML and access for everybody; each one that is off says why. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Tables that become blocks on a phone lose their roles in some browsers unless they are written out.
    "no-redundant-role": "off",
    // A regular table, list or region that scrolls, and a combobox with its listbox, have no native element that does the same.
    "prefer-native-element": "off",
    // One technique of many for WCAG 3.2.2: the search opens what is chosen from its list, there is nothing to submit.
    "wcag/h32": "off",
    // A name is allowed on every element that may be named, a list of terms among them; what may not be named stays an error.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};
