import { builder } from "../builder.ts";
import { areaKey, typeOfArea } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { computeRate } from "../../domain/compute-rate.ts";
import { RateType } from "./rate.ts";
import { resolveIndicator } from "../../domain/resolve-indicator.ts";
import { IndicatorFigureType } from "./indicator.ts";
import type { IndicatorOfAreas, RateOfAreas } from "../../domain/shown-codes.ts";
import { findFigure } from "../../domain/find-figure.ts";
import { FigureType } from "./figure.ts";
import type { Reading } from "../../release/context.ts";
import { readingOf } from "../../release/reading.ts";
import type { Area, Indicator, Skill } from "@toso/prisma/client";
import { SkillType } from "./skill.ts";

const AreaSchemeEnum = builder.enumType("AreaScheme", {
  description: "Division an area belongs to. A code is only unique together with its scheme.",
  values: {
    VN: { description: "The nation as a whole." },
    REGION: { description: "The six socio-economic regions." },
    VN63: { description: "The 63 provinces in force until 2025-06-30." },
    VN34: { description: "The 34 provinces in force since 2025-07-01." },
    VN3321: { description: "The 3,321 commune-level units in force since 2025-07-01." },
  } as const,
});

const AreaKindEnum = builder.enumType("AreaKind", {
  description: "Kind of area.",
  values: {
    NATION: { value: "nation", description: "The nation." },
    REGION: { value: "region", description: "A socio-economic region." },
    MUNICIPALITY: { value: "municipality", description: "A centrally run city." },
    PROVINCE: { value: "province", description: "A province." },
    COMMUNE: { value: "commune", description: "A commune, in the countryside." },
    WARD: { value: "ward", description: "A ward, in a town." },
    SPECIAL_ZONE: { value: "special_zone", description: "A special zone, on islands." },
  } as const,
});

const CoverageType = builder.objectRef<Area>("Coverage");
const AreaSkillType = builder.objectRef<{ area: Area; skill: Skill }>("AreaSkill");

/** Returns what pairs each of the indicators with the figure of the area. */
function withFigures(reading: Reading, area: Area, choose: (indicator: Indicator) => boolean) {
  return [...reading.catalogue.indicators.values()].filter(choose).map((indicator) => ({ area, indicator }));
}

export const AreaInterface = builder.prismaInterface("Area", {
  name: "Area",
  description: "An area that figures are published for.",
  resolveType: (area) => typeOfArea(area as Area),
  interfaces: [NodeInterface],
  fields: (t) => {
    const headline = (indicatorCode: IndicatorOfAreas, description: string) =>
      t.field({ type: FigureType, description, resolve: (area, _, context, info) => findFigure(readingOf(context, info), area as Area, indicatorCode) });
    const rate = (code: RateOfAreas, description: string) =>
      t.field({
        type: RateType,
        description,
        resolve: (area, _, context, info) => computeRate(readingOf(context, info), area as Area, readingOf(context, info).catalogue.rates.get(code)!),
      });
    return {
      id: t.id(idOf(typeOfArea, areaKey)),
      scheme: t.expose("scheme", { type: AreaSchemeEnum }),
      code: t.exposeString("code"),
      slug: t.exposeString("slug"),
      nameVi: t.exposeString("nameVi"),
      nameEn: t.exposeString("nameEn"),
      kind: t.expose("kind", { type: AreaKindEnum }),
      teams: headline("teams", "Community digital technology teams: the headline figure."),
      members: headline("members", "Members of the teams: the headline figure."),
      trainedMembers: headline("members_trained", "Members trained: the headline figure."),
      population: headline("population", "Average population of the year: the headline figure."),
      coverage: t.field({ type: CoverageType, description: "How much of the area has teams.", resolve: (area) => area as Area }),
      skills: t.field({
        type: [AreaSkillType],
        description: "The five skills in their official order, each with its indicators.",
        resolve: (area, _, context, info) => [...readingOf(context, info).catalogue.skills.values()].map((skill) => ({ area: area as Area, skill })),
      }),
      foundation: t.field({
        type: [IndicatorFigureType],
        description: "Access and general ability, which stand under all five skills.",
        resolve: (area, _, context, info) => withFigures(readingOf(context, info), area as Area, ({ foundation }) => foundation),
      }),
      context: t.field({
        type: [IndicatorFigureType],
        description: "What stands beside the teams and the skills, such as population and the digital transformation index.",
        resolve: (area, _, context, info) => withFigures(readingOf(context, info), area as Area, ({ topic }) => topic === "context"),
      }),
      figure: t.field({
        type: FigureType,
        description: "The headline figure of any indicator.",
        args: { indicator: t.arg.string({ required: true, description: "Code of the indicator." }) },
        resolve: (area, { indicator }, context, info) => {
          const reading = readingOf(context, info);
          return findFigure(reading, area as Area, resolveIndicator(reading.catalogue, indicator).code);
        },
      }),
      teamsPer10kInhabitants: rate("teams_per_10k_inhabitants", "Teams per 10,000 inhabitants."),
      membersPer100Inhabitants: rate("members_per_100_inhabitants", "Members per 100 inhabitants."),
      membersPerTeam: rate("members_per_team", "Members per team."),
      teamsPerCommune: rate("teams_per_commune", "Teams per commune-level unit of April 2023."),
    };
  },
});

builder.objectType(CoverageType, {
  description: "How much of an area has teams.",
  fields: (t) => {
    const headline = (indicatorCode: IndicatorOfAreas, description: string) =>
      t.field({ type: FigureType, description, resolve: (area, _, context, info) => findFigure(readingOf(context, info), area, indicatorCode) });
    return {
      communesCovered: headline("communes_covered", "Commune-level units with at least one team."),
      communesCoveredPct: headline("communes_covered_pct", "Their share of all commune-level units, in percent."),
      hamletsCoveredPct: headline("hamlets_covered_pct", "Share of hamlets with a team, in percent."),
      provincesWithTeams: headline("provinces_with_teams", "Provinces that have set up teams; of the nation only."),
      provincesFullCommuneCoverage: headline("provinces_full_commune_coverage", "Provinces with a team in every commune; of the nation only."),
      provincesWithTraining: headline("provinces_with_training", "Provinces that trained members; of the nation only."),
    };
  },
});

builder.objectType(AreaSkillType, {
  description: "One skill in one area.",
  fields: (t) => ({
    skill: t.field({ type: SkillType, description: "The skill.", resolve: ({ skill }) => skill }),
    indicators: t.field({
      type: [IndicatorFigureType],
      description: "Its indicators with the figures of the area; empty where no indicator is published, see emptyReasonVi and emptyReasonEn of the skill.",
      resolve: ({ area, skill }, _, context, info) => withFigures(readingOf(context, info), area, ({ skillCode }) => skillCode === skill.code),
    }),
  }),
});

/** GraphQL type of a province; its own fields stand in graphql/province.ts. */
export const ProvinceType = builder.prismaObject("Area", {
  variant: "Province",
  interfaces: [NodeInterface, AreaInterface],
  description: "A province or centrally run city, of the 63 or of the 34.",
});
