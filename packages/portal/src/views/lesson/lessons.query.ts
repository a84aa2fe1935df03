import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { practiceOfProvince } from "../skill/practice.query.ts";

/** Lessons and shortcomings in their order with who said them, and every practice with its province and skill. */
export const lessonsQuery = graphql(
  `
    query Lessons($release: String) {
      lessons(release: $release) {
        code
        kind
        textVi
        textEn
        saidByVi
        saidByEn
        date
        sourcePublisher
        sourceUrl
      }
      practices(release: $release) {
        ...PracticeOfProvince
      }
      skills(release: $release) {
        code
        nameVi
        nameEn
      }
    }
  `,
  [practiceOfProvince],
);

export type LessonEntry = ResultOf<typeof lessonsQuery>["lessons"][number];
