import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/** Checks areas, regions, lineage, other names and borders against each other. */
export function checkAreas(dataset: Dataset, { known, add, unknown, unique }: Report): void {
  unique("areas.csv", dataset["areas.csv"], "code", (row) => `${row.scheme} ${row.code}`);
  unique("regions.csv", dataset["regions.csv"], "code", (row) => row.code);
  unique("area_lineage.csv", dataset["area_lineage.csv"], "from_code", (row) => `${row.from_scheme} ${row.from_code} to ${row.to_scheme} ${row.to_code}`);
  unique("area_borders.csv", dataset["area_borders.csv"], "neighbour_code", (row) => `${row.scheme} ${[row.code, row.neighbour_code].sort().join(" and ")}`);

  for (const area of dataset["areas.csv"]) {
    if (area.region_code && !known.regions.has(area.region_code))
      unknown("areas.csv", area.line, "region_code", "region", area.region_code, known.regions, "regions.csv");
  }
  for (const { scheme, code, type, province_code: province, line } of dataset["areas.csv"]) {
    const isCommune = scheme === "VN3321";
    if (isCommune !== ["commune", "ward", "special_zone"].includes(type))
      add("areas.csv", line, "type", `${scheme} ${code} is a ${type}.`, "Communes, wards and special zones stand under VN3321, provinces under VN63 and VN34.");
    if (isCommune && !known.areas.has(`VN34 ${province}`))
      unknown(
        "areas.csv",
        line,
        "province_code",
        "province",
        `VN34 ${province ?? ""}`,
        [...known.areas].filter((key) => key.startsWith("VN34 ")),
        "areas.csv",
      );
    if (!isCommune && province)
      add("areas.csv", line, "province_code", `${scheme} ${code} belongs to no province.`, "Leave the cell empty: only commune-level units belong to one.");
  }
  for (const step of dataset["area_lineage.csv"]) {
    for (const [column, boundary] of [
      ["from_scheme", "VN63"],
      ["to_scheme", "VN34"],
    ] as const) {
      // An area that became part of itself would be the sum of itself.
      if (step[column] !== boundary)
        add("area_lineage.csv", step.line, column, `Lineage cannot lead from ${step.from_scheme} to ${step.to_scheme}.`, "Lineage must go from VN63 to VN34.");
    }
    for (const end of ["from", "to"] as const) {
      const key = `${step[`${end}_scheme`]} ${step[`${end}_code`]}`;
      if (!known.areas.has(key)) unknown("area_lineage.csv", step.line, `${end}_code`, "area", key, known.areas, "areas.csv");
    }
  }
  for (const border of dataset["area_borders.csv"]) {
    for (const end of ["code", "neighbour_code"] as const) {
      const key = `${border.scheme} ${border[end]}`;
      if (!known.areas.has(key)) unknown("area_borders.csv", border.line, end, "area", key, known.areas, "areas.csv");
    }
    if (border.code >= border.neighbour_code) {
      const problem = `${border.code} does not come before ${border.neighbour_code}.`;
      add("area_borders.csv", border.line, "neighbour_code", problem, "Write each pair once, the lower code first: pnpm borders.");
    }
    if (border.border_km <= 0) {
      add(
        "area_borders.csv",
        border.line,
        "border_km",
        `${border.border_km} km is not a border.`,
        "Leave the row out: areas that touch only in a point are not neighbours.",
      );
    }
  }
}
