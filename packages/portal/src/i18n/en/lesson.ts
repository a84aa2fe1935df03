export const lesson = {
  title: "Lessons and practices",
  short: "Lessons",
  description: "What community digital technology teams have learned, what was said in public to fall short, and what provinces do, with sources.",
  lead: "What was learned from the work of the teams, what still stands in their way by the word of those who do it, and what provinces have published of their own ways. Each line says who said it, when, and where to read it.",
  kind: {
    LESSON: {
      heading: "Lessons",
      intro: "The ministry drew these lessons after the first year of teams in the whole country.",
      none: "This release lists no lesson.",
    },
    SHORTCOMING: {
      heading: "What was said to fall short",
      intro: "Offices, provinces or the press said this in public; it is no judgement of Tổ Số.",
      none: "This release lists no shortcoming.",
    },
  },
  saidBy: (who: string, when: string) => `${who}, ${when}`,
  source: "Source",
  noSource: "The text itself was not found on the web",
  practices: "What provinces do",
  practicesIntro: "Practices that a source describes, by the skill they serve; this is no ranking.",
  noPractices: "This release lists no practice.",
  allSkills: "For all five skills",
  all: "All lessons, shortcomings and practices",
};
