import { codeColumn, emptyReasonColumns, nameColumns, orderColumn } from "./columns.ts";
import { describeStoredTable } from "./table.ts";

/** The five basic digital skills that the teams teach. */
export const skills = describeStoredTable({
  file: "skills.csv",
  model: "Skill",
  columns: {
    code: codeColumn,
    order: orderColumn,
    ...nameColumns,
    ...emptyReasonColumns,
  },
  key: ["code"],
});
