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

# One province beside its peers, with the reason and the verdict
query Peers {
  peers(province: "da-nang", strategy: SIMILAR_POPULATION) {
    cap
    none
    peers { province { nameVi } ownValue peerValue ratio }
    verdicts { measure { nameVi } own { value period } median standing withheld peersWithFigure peerCount cautions { kind monthsApart } }
  }
}

# A rank in its frame: of how many, tied with how many
query Ranking {
  ranking(indicator: "teams_per_10k_inhabitants") { provinceCount provincesWithFigure places { rank tiedWith measured { value period province { nameVi } } } cautions { kind } }
}

# What it would take to come to five members per 100 inhabitants
query Effort {
  whatItWouldTake(province: "da-nang", measure: "members_per_100_inhabitants", level: 5) { present needed more formula counted { nameVi } base { value period } }
}

# From the 63 to the 34
query Lineage {
  province(code: "quang-nam") { nameVi successors { date change decree to { nameVi teams { value period } predecessors { from { nameVi teams { value period } } } } } }
}
`;
