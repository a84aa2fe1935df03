import type { snippet as vi } from "../vi/snippet.ts";

export const snippet: typeof vi = {
  heading: "Use this data in your own tool",
  hint: "curl, Google Sheets, Excel, Python, R, JavaScript: copy and run",
  explanation: (release) =>
    `Each snippet reads the very figures of this page in release ${release}, which never changes: the result is the same tonight and in ten years. To follow the newest release, write latest for ${release} in the address of the file. An empty cell under value is a missing figure, never zero.`,
  explanationOfApi: (release) =>
    `The snippet asks the API for the very figures of this page in release ${release}, which never changes: the result is the same tonight and in ten years. A value of null is a missing figure, never zero.`,
  names: { curl: "curl", sheets: "Google Sheets", excel: "Excel (Power Query)", python: "Python (pandas)", r: "R", javascript: "JavaScript (graphql-request)" },
  notes: {
    curl: "Saves the CSV file in the current folder. With a wrong address it fails, instead of saving a page that says so. Hashes to check the file against are in checksums.sha256 of the same release.",
    sheets:
      "Paste it into cell A1 of an empty sheet. Google Sheets reads the code 01 as the number 1: to show the zero again, select the column area_code, then Format → Number → Custom number format, and type 00.",
    excel:
      "In Excel: Data → Get Data → From Other Sources → Blank Query → Advanced Editor, and paste it over what is there. Codes and periods stay texts, so 01 stays 01; decimals are read right on computers that write a comma too.",
    python: "Needs pandas. dtype keeps codes and periods as texts: without it 01 becomes 1.",
    r: "Base R, no package needed. colClasses keeps codes and periods as texts: without it 01 becomes 1.",
    javascript:
      "Save it as figures.mjs, run npm install graphql graphql-request, then node figures.mjs. The question goes to the GraphQL API, pinned to one release; take out or add fields as you like.",
  },
};
