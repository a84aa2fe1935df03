export const platform = {
  title: "National platforms",
  short: "Platforms",
  description:
    "The national platforms that community digital technology teams teach people to use: whose they are, what they are for, and their figures over time.",
  lead: "The platforms that the ministry named for community digital technology teams to teach, and what is published of each. Figures tell what people use; they do not measure the work of the teams.",
  contents: "Platforms on this page",
  operator: "Operator",
  skill: "Part of the skill",
  address: "Address",
  none: "This release lists no platform.",
  noIndicator: "No published figure of this platform has been found.",
  all: "All national platforms",
};
