import type { Boundary } from "../../graphql/graphql.ts";
import type { View } from "../view.ts";

const figure = "value period periodBasis qualifier obsStatus source { publisher url }";

/** Writes the GraphQL question whose answer is the figures of a view, each province code with its boundary; it takes the release as `$release`. */
export function writeQuestion(view: View, isRate: boolean): string {
  switch (view.kind) {
    case "dataset":
      return `query ($release: String!) {
  release(version: $release) { version date observationCount }
  indicators(release: $release) {
    code nameVi nameEn unit
    nationalFigure { ${figure} }
  }
}`;
    case "indicator":
      return isRate ? questionOfRate(view) : questionOfIndicator(view);
    case "province":
      return `query ($release: String!) {
  province(boundary: ${view.boundary}, code: "${view.code}", release: $release) {
    boundary code nameVi nameEn
    observations(first: 500) {
      nodes {
        indicator { code nameVi unit }
        ${figure}
      }
    }
  }
}`;
  }
}

type OfIndicator = { code: string; boundary?: Boundary };

function questionOfIndicator({ code, boundary = "VN63" }: OfIndicator): string {
  return `query ($release: String!) {
  indicator(code: "${code}", release: $release) {
    code nameVi nameEn unit
    nationalFigure { ${figure} }
    provinceFigures(boundary: ${boundary}) {
      province { boundary code nameVi }
      figure { ${figure} }
    }
  }
}`;
}

// Each rate is a field of a province, named as its code is: teams_per_commune is teamsPerCommune.
function questionOfRate({ code, boundary = "VN63" }: OfIndicator): string {
  const field = code.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `query ($release: String!) {
  provinces(boundary: ${boundary}, first: 100, release: $release) {
    nodes {
      boundary code nameVi
      ${field} {
        value qualifier obsStatus missing
        numerator { ${figure} }
        denominator { ${figure} }
      }
    }
  }
}`;
}
