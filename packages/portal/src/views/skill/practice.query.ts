import { graphql } from "../../graphql/graphql.ts";

/** A practice with its year, skill and source. */
export const practiceParts = graphql(`
  fragment PracticeParts on Practice {
    titleVi
    titleEn
    summaryVi
    summaryEn
    year
    sourcePublisher
    sourceUrl
    skill {
      code
      nameVi
      nameEn
    }
  }
`);

/** The same with the province that it is from. */
export const practiceOfProvince = graphql(
  `
    fragment PracticeOfProvince on Practice {
      ...PracticeParts
      province {
        boundary
        code
        slug
        nameVi
        nameEn
        sharesName
      }
    }
  `,
  [practiceParts],
);
