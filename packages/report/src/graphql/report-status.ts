import { builder } from "./builder.ts";

/** Where a report can stand. */
export const ReportStatus = builder.enumType("ReportStatus", {
  description: "Where a report stands.",
  values: {
    DRAFT: { value: "draft", description: "Being written; nobody but its office sees it." },
    HANDED_IN: { value: "handed_in", description: "Waits for an editor." },
    RETURNED: { value: "returned", description: "Sent back with a reason; its office may change it and hand it in again." },
    ACCEPTED: { value: "accepted", description: "Taken; its figures come with the next release." },
    REFUSED: { value: "refused", description: "Not taken, with a reason. Ends here." },
    PUBLISHED: { value: "published", description: "Its figures stand in a release. Ends here." },
  } as const,
});
