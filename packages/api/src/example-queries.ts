/** Queries that GraphiQL opens with; each is run by the tests against the dataset. */
export const exampleQueries = `# Tổ Số: figures on Viet Nam's community digital technology teams.
# Put the cursor in a query and press Ctrl+Enter.

# One province: its teams, with date, source and how sure
query Province {
  province(code: "lang-son") {
    nameVi
    teams { value period qualifier obsStatus source { publisher title url } disagreement { lowest highest explainedByRounding } }
    teamsPer10kInhabitants { value numerator { value period } denominator { value period } }
  }
}

# The whole map: every province, those without a figure too
query Map {
  provinces(boundary: VN63) {
    totalCount
    nodes { code nameVi teams { value period obsStatus missing } members { value period obsStatus missing } }
  }
}

# How much of the country the map covers
query Coverage {
  reconciliation(indicator: "teams") { provincesWithFigure provinceCount sum share nationalFigure { value qualifier period } }
}

# The five skills in one province
query Skills {
  province(code: "VN-DN") {
    nameVi
    skills { skill { nameVi emptyReasonVi } indicators { indicator { nameVi } figure { value unit period } } }
  }
}

# A search without diacritics
query Search {
  provinces(search: "tphcm") { nodes { code nameVi region { nameVi } } }
}

# From the 63 to the 34
query Lineage {
  province(code: "quang-nam") { nameVi successors { date change decree to { nameVi teams { value period } predecessors { from { nameVi teams { value period } } } } } }
}
`;
