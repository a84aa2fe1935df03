import type { FigureParts } from "../../parts/figure/figure.query.ts";
import type { AllFigures } from "./all-figures.query.ts";

/** The figures of one indicator and area in the order of the headline rule: newest first, and the first is the headline. */
export type FigureGroup = { indicator: FigureParts["indicator"]; figures: FigureParts[] };

/**
 * Groups every published figure of a province by indicator; an empty list when there is none. Sums made up by the API are
 * left out, for nobody published them. A figure that the query does not ask for would be missing from the page: that is thrown.
 */
export function groupFigures(area: AllFigures): FigureGroup[] {
  const { coverage } = area;
  const headlines = [
    area.teams,
    area.communeTeams,
    area.hamletTeams,
    area.members,
    area.trainedMembers,
    coverage.communesCovered,
    coverage.communesCoveredPct,
    coverage.hamletsCoveredPct,
    ...area.skills.flatMap(({ indicators }) => indicators.map(({ figure }) => figure)),
    ...area.foundation.map(({ figure }) => figure),
    ...area.context.map(({ figure }) => figure),
  ];
  const groups = headlines
    // The number of communes comes from the list of areas and has no source of its own.
    .filter((figure) => figure.value !== null && figure.method !== "SUMMED" && figure.source !== null)
    .map((figure) => ({ indicator: figure.indicator, figures: [figure, ...figure.others] }));
  const listed = groups.reduce((total, group) => total + group.figures.length, 0);
  const { totalCount } = area.observations;
  if (listed !== totalCount) {
    throw new Error(`The page of ${area.teams.area.nameVi} lists ${listed} figures, the API has ${totalCount}: all-figures.query.ts leaves out an indicator.`);
  }
  return groups;
}
