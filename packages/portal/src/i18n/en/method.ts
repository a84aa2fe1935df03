import type { method as vi } from "../vi/method.ts";
import { leadExample, present } from "./method-present.ts";

const sections: (typeof vi)["sections"] = {
  teams: {
    heading: "What the teams are",
    body: () => [
      "Since 2022 localities have set up community digital technology teams in communes, wards and townships and in hamlets, villages and residential groups. Their members go from door to door and teach residents how to use digital technology.",
      "What they teach comes down to five basic digital skills: using online public services; shopping online; paying online; protecting oneself in cyberspace; and using other digital platforms of the locality (VNeID, electronic health records, online courses and so on).",
    ],
  },
  counted: {
    heading: "What is counted here",
    body: () => [
      {
        list: [
          "Teams and members: teams, commune-level teams, hamlet-level teams, members, members trained.",
          "Coverage: communes with a team, and the share of communes and hamlets that have one; for the nation also the provinces that have set up teams, that have one in every commune, and that have trained members.",
          "Skills of residents: indicators under each of the five skills.",
          "Foundation indicators: access to the Internet and telephones and general computer ability, which stand under all five skills.",
          "Average population, used only as a denominator.",
        ],
      },
      "Skill indicators say what people in a place use. They do not measure what the teams achieved.",
    ],
  },
  collected: {
    heading: "How figures are collected",
    body: (facts) => [
      `No official table gives the number of teams of every province. Team figures were therefore looked up province by province, on the sites of public bodies and in the press. Release ${facts.version} holds ${facts.figureCount} figures from ${facts.sourceCount} sources.`,
      `A team count was found for ${facts.provincesWithTeams} and a member count for ${facts.provincesWithMembers} of the ${facts.provinceCount} provinces. A province without one is marked “no published figure found”. That does not mean it has no teams: by the national figure of June 2023 every province had set them up.`,
      "Survey figures of the national statistics office and of PAPI come from their tables for the provinces. They are sample surveys: a small rise or fall from one year to the next can be sampling error alone.",
      {
        terms: [
          { term: "Official", meaning: "a public body, or the body that made the survey." },
          { term: "Press", meaning: "newspapers, broadcasters and agencies that quote figures of the locality." },
          { term: "Mirror", meaning: "a copy of a text on another site than its first, used where the original could not be opened." },
        ],
      },
    ],
  },
  period: {
    heading: "The date of a figure",
    body: () => [
      "Each figure has a period: the year, month or day it is true for. Where dates have to be put in order, a year and a month stand at their last day, but never later than the day the source was published nor the day of the release. A period that was estimated here stands at its first day.",
      {
        terms: [
          { term: "Stated", meaning: "the source gives the date of the figure." },
          { term: "Publication", meaning: "the source gives no date; the day it was published is used." },
          { term: "Estimated", meaning: "the source gives neither; the compiler judged the date from the text." },
        ],
      },
      "One map shows figures of different years. That is why every figure carries its date.",
    ],
  },
  qualifier: {
    heading: "Exact and rounded numbers",
    body: () => [
      "Many sources only write “more than 1,680 teams” or “nearly 5,000 teams”. The number is kept with the wording of the source: exact, about, more than, nearly. A rounded number is never turned into an exact one, and a rate made from it carries the same mark.",
    ],
  },
  status: {
    heading: "Status codes",
    body: () => [
      "The codes come from the SDMX list CL_OBS_STATUS. A figure with code A has no mark; every other code has a mark with words.",
      {
        terms: [
          { term: "A", meaning: "normal." },
          {
            term: "D",
            meaning:
              "defined differently from the indicator, for instance hamlet-level teams only, a pilot stage only, or counted under the model of the Project 06 groups.",
          },
          { term: "E", meaning: "estimated." },
          { term: "P", meaning: "provisional: the publisher may still revise it." },
          { term: "U", meaning: "low reliability: read from a copy of the original." },
          { term: "O", meaning: "no published figure found. This is not zero." },
          { term: "M", meaning: "not applicable to this area, such as “provinces with teams” for a single province." },
        ],
      },
    ],
  },
  headline: {
    heading: "Which figure is shown when there are several",
    body: () => [
      "A province can have several figures of one indicator. The headline figure, the one on the map and in tables, is picked by these steps in order; a step only counts where the steps before it leave a tie.",
      {
        steps: [
          "The latest date, as said above, that is not after the date asked for.",
          "Dates that the source states before dates of publication, those before estimated ones.",
          "Official sources before the press, the press before mirrors.",
          "Exact numbers before rounded ones (about, more than, nearly).",
          "Numbers printed in the source before sums of parts of the same source.",
          "The lower source code.",
        ],
      },
      "An example: a newspaper writes of a province without a date, which was estimated here to be “2026”; an office of the province publishes a figure of “September 2026”. The estimated period stands at 1 January 2026, so the figure of the office is shown.",
      "This rule holds from release 3.0.0 on. Earlier releases keep the rule of their time (a period always stood at its last day, and where its date came from did not count), so that numbers cited from them do not change.",
      "The other figures are not lost: the page of the province lists them all.",
    ],
  },
  present,
  breaks: {
    heading: "Counts that fall without a loss, and numbers said again",
    body: () => [
      "On 1 July 2025 the 63 provinces became 34 and districts went; in 2026 about 90,000 hamlets are being merged. Across these two dates counts of teams fall or rise without any change in what people get. A numerator of one side is never divided by a denominator of the other.",
      "The press repeated the national count of June 2023 until 2025. What is said again is no figure of the day it was printed, so it is not in the data.",
      "PAPI and the digital transformation index (DTI) were read from copies and checked against the official ranks. The DTI of 2024 follows a new set and is not read against the years before.",
    ],
  },
  disagreement: {
    heading: "When sources disagree",
    body: () => [
      "If two sources give different values for the same date, the headline figure is still picked by the rule above and carries the mark “sources disagree”, with the lowest and highest value and the list of sources. Where rounding alone explains the difference (“more than 1,680” and 1,684) the mark says so. Values are never averaged.",
    ],
  },
  comparable: {
    heading: "Comparable or not",
    body: () => [
      "For some indicators the base differs from source to source. The activation rate of VNeID, for instance, is worked out on adults in one place, on all residents in another, and on accounts issued in a third. Such indicators are shown province by province. They are not shaded on a map, not put in order, and not set against the region or the nation.",
      "PAPI changed its method in 2020/21 for access to e-government portals. Charts break there; values before and after are not one series.",
    ],
  },
  rates: {
    heading: "Rates worked out here",
    body: () => [
      {
        terms: [
          { term: "Teams per 10,000 inhabitants", meaning: "teams divided by average population, times 10,000." },
          { term: "Team members per 100 inhabitants", meaning: "members divided by average population, times 100." },
          { term: "Members per team", meaning: "members divided by teams." },
          { term: "Teams per commune", meaning: "teams divided by the number of commune-level units of April 2023." },
        ],
      },
      "The population is that of the year of the numerator. If there is none for that year, the latest earlier year is used; failing that, the earliest later year.",
      "Communes across the country were reorganised together with the provinces on 1 July 2025. Teams per commune is therefore not worked out for team figures dated after 30 June 2025.",
      "Every rate shows its numerator, its denominator, the dates of both and how far apart they are. The rate of a region or of a new province is worked out again from numerator and denominator, never as an average of rates.",
    ],
  },
  compare: {
    heading: "A province beside its peers",
    body: () => [
      "A province stands beside provinces that are like it in one way, with the reason in numbers: the same socio-economic region; a population or a density that differs by a factor of at most 1.5; a share of households with Internet that differs by at most 5 percentage points; or a common border. Where none is near enough, that is said. Peers do not change within a release.",
      "The level is the median of the peers. “Similar” is no further from it than 1.4826 times their median absolute deviation (MAD), and never less than one unit of the last decimal; beyond that the province is “higher” or “lower”. With fewer than three peers with a figure there is no verdict.",
      "A rank is given only with its frame: among how many provinces with a figure, tied with how many. A province without a figure has no rank. Different dates, other definitions and sources that disagree always come with a caution; an indicator whose base differs by source is never compared.",
      "Common borders are worked out on a map of 1:10 million: two provinces on either side of a wide river mouth do not count as neighbours.",
    ],
  },
  targets: {
    heading: "Official targets, and what is left",
    body: () => [
      "A target of Decision 411/QD-TTg is held only against an indicator with the same base. A target without one says why, and is held against nothing.",
      "Distance is in percentage points, and in people where the base is published. How many more members or people a level would take is arithmetic from numerator and denominator, with its formula; it is no forecast.",
    ],
  },
  reconciliation: {
    heading: "Reconciliation with the national figure",
    body: (facts) => [
      `Where values add up, the sum of the provinces' headline figures stands beside the national figure of the nearest date, with the number of provinces in the sum. At present the teams of the ${facts.provincesWithTeams} provinces with a figure add up to ${facts.reconciled.sum}; the national figure is ${facts.reconciled.national}; the share is ${facts.reconciled.share}.`,
      "This tells how much of the country the map covers. As the provinces have different dates, the sum is not a new national figure.",
    ],
  },
  boundaries: {
    heading: "63 and 34 provinces",
    body: (facts) => [
      "On 1 July 2025 Resolution 202/2025/QH15 made 34 provinces out of 63. Eleven went on unchanged. Map and tables use the 63 by default, because most figures were published for them; old codes and addresses keep working.",
      "The codes of the two divisions overlap: 48 is both the old and the new Da Nang. A code only has a meaning together with its division.",
      `A count that grows at a merger does not mean more teams: ${facts.merged.name} had ${facts.merged.before}, and ${facts.merged.after} after it took in ${facts.merged.neighbour}. Figures of after the merger always stand apart.`,
      "A figure published for a new province is used where there is one. Otherwise a count is only added up when every old province in it has a figure; if one is missing, the page says how many have one. Socio-economic regions belong to the 63 alone, as several new provinces cross them.",
      "The statistics office still prints its tables of 2025 for the 63 provinces, so a figure of after 30 June 2025 under an old province is not an error by itself.",
    ],
  },
  map: {
    heading: "How the map is drawn",
    body: () => [
      {
        list: [
          "Rates and indices are shaded in classes; the classes are fixed within a release and the same everywhere.",
          "Counts (teams, members) are circles whose area follows the value, because shading counts would make large provinces stand out.",
          "Hatching means that no published figure was found. Provisional figures, differing definitions, low reliability and disagreement of sources have marks of their own.",
          "Indicators that are not comparable are never shaded.",
        ],
      },
      "The boundaries of the 63 provinces come from Natural Earth at 1:10 million. They serve an overview, not legal purposes. Natural Earth leaves out two archipelagos; the map shows the island districts Hoang Sa (of Da Nang city) and Truong Sa (of Khanh Hoa province) in labelled insets.",
    ],
  },
  releases: {
    heading: "Releases and corrections",
    body: (facts) => [
      `Figures only change with a new release. These pages are built from release ${facts.version} of ${facts.releaseDate}. A release is never edited: a correction is a new release, and the old one can still be read through the API. A figure once quoted does not change behind the story.`,
      "The age of a figure is counted in months, from the last day of its period to the day of the release.",
      "To report an error, please give the province, the indicator, the date and a link to the source that shows the right value.",
    ],
  },
  licence: {
    heading: "Licence and citation",
    body: (facts) => [
      "The software is under the MIT licence. The compiled data is under CC BY 4.0: free to reuse with attribution. Rights in each source stay with its publisher. The Natural Earth boundaries are in the public domain.",
      `When you use one, please give value, date, original source and release, for example: “… teams, June 2022, original source; compiled by Tổ Số, release ${facts.version}”.`,
    ],
  },
  absent: {
    heading: "What is not there",
    body: () => [
      {
        list: [
          "Protecting oneself in cyberspace: what is published is harm, reporting and children who were taught. No figure on the skill itself was found, neither for the nation nor for provinces; nothing else is put in its stead.",
          "A national set of criteria for the work of the teams: announced, but no issued text was found.",
          "A national list of provinces honoured for the work of their teams: none was found.",
        ],
      },
      "Nothing here judges or ranks provinces by weights of our own. The sample set of criteria is an example to try scoring with; it is marked as not official and ranks nobody.",
    ],
  },
};

export const method: typeof vi = {
  title: "Method",
  description: "What Tổ Số counts, where figures come from, which one is shown when sources are several, and what is missing.",
  lead: "How each number here was found, picked, worked out and presented.",
  contents: "Contents",
  sections,
  leadExample,
  example: {
    heading: (province, period) => `A real example: teams of ${province}, ${period}`,
    chosen: "Headline figure",
    notChosen: "Not picked",
    explanation: (chosen, chosenSource, other, otherSource, published) =>
      `Both figures have the same period, and still step 1 decides. Source ${otherSource} (“${other}”) was published on ${published}, before the period ended, so its figure stands at that day. When source ${chosenSource} was published is not known, so its figure, ${chosen}, stands at the last day of the period and is picked. The two do not contradict each other; rounding explains the difference.`,
    tableCaption: "The figures considered",
    value: "Value",
    period: "Date",
    source: "Source",
    result: "Result",
  },
};
