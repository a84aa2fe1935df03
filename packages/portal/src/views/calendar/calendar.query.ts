import { graphql, type ResultOf } from "../../graphql/graphql.ts";

const held = graphql(`
  fragment Held on Figure @_unmask {
    value
    period
    method
    source {
      publisher
      publisherEn
      kind
    }
  }
`);

const nextDate = graphql(`
  fragment NextDate on CalendarEntry @_unmask {
    expected
    basis
    noteVi
    noteEn
    sourcePublisher
    sourceUrl
  }
`);

/** The release of this build with every indicator: the figures held of it, of both divisions, and when the next ones are expected. */
export const calendarQuery = graphql(
  `
    query Calendar($release: String) {
      release(version: $release) {
        version
        date
      }
      calendar(release: $release) {
        ...NextDate
        indicator {
          code
          nameVi
          nameEn
        }
      }
      indicators(release: $release) {
        code
        nationalFigure {
          ...Held
        }
        provinceFigures {
          figure {
            ...Held
          }
        }
        figuresOfThe34: provinceFigures(boundary: VN34) {
          figure {
            ...Held
          }
        }
      }
    }
  `,
  [held, nextDate],
);

export type Calendar = ResultOf<typeof calendarQuery>;
export type CalendarIndicator = Calendar["indicators"][number];
export type CalendarEntry = Calendar["calendar"][number];
export type NextDate = ResultOf<typeof nextDate>;
export type ReleaseDate = NonNullable<Calendar["release"]>;
