import { builder } from "./builder.ts";
import { refusal } from "../errors.ts";
import { chooseProvinces } from "../domain/province/choose-provinces.ts";
import { provinceArgs } from "./province-args.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { CautionType } from "./types/caution.ts";
import { resolveMeasure } from "../domain/compare/measure.ts";
import { MeasuredProvinceType, MeasureType } from "./types/measure.ts";
import { rankProvinces, type Place, type Ranking } from "../domain/compare/rank-provinces.ts";

const PlaceType = builder.objectRef<Place>("Place");
builder.objectType(PlaceType, {
  description: "A province in a ranking.",
  fields: (t) => ({
    measured: t.field({ type: MeasuredProvinceType, description: "The province with its value.", resolve: ({ measured }) => measured }),
    rank: t.exposeInt("rank", {
      nullable: true,
      description:
        "1 for the first; provinces that read the same share a rank, and the next one counts them all (1, 2, 2, 4). Null without a figure: missing is not last. Null for all of the 34 where figures lie on both sides of the merger of 1 July 2025.",
    }),
    tiedWith: t.exposeInt("tiedWith", { description: "How many other provinces share the rank." }),
  }),
});

const RankingType = builder.objectRef<Ranking>("Ranking");
builder.objectType(RankingType, {
  description: "Provinces by one measure, with the frame without which a rank means nothing: of how many provinces, how many have a figure, from which dates.",
  fields: (t) => ({
    measure: t.field({
      type: MeasureType,
      description: "What is ranked. Its direction decides who comes first: the best, or the highest where neither way is better.",
      resolve: ({ measure }) => measure,
    }),
    provinceCount: t.exposeInt("provinceCount", { description: "Provinces looked at." }),
    provincesWithFigure: t.exposeInt("provincesWithFigure", { description: "Provinces with a figure." }),
    oldestPeriod: t.expose("oldestPeriod", { type: "Period", nullable: true, description: "Date of the oldest figure." }),
    newestPeriod: t.expose("newestPeriod", { type: "Period", nullable: true, description: "Date of the newest figure." }),
    places: t.field({
      type: [PlaceType],
      description: "Ranked provinces, then those without a figure by code. With first, only the places up to that one.",
      resolve: ({ places }) => places,
    }),
    cautions: t.field({ type: [CautionType], description: "What must be said beside any rank.", resolve: ({ cautions }) => cautions }),
  }),
});

/** Returns the code of what is ranked; throws UNKNOWN_CODE where none is named, or two. */
function namedMeasure({ measure, indicator }: { measure?: string | null; indicator?: string | null }): string {
  const named = new Set([measure, indicator].filter((code) => code != null));
  const [code] = named;
  if (code !== undefined && named.size === 1) return code;
  const problem = named.size === 0 ? "Nothing is named to rank by." : "measure and indicator name two things to rank by.";
  throw refusal(
    "UNKNOWN_CODE",
    `${problem} Write the code of one indicator or rate as measure; the queries { indicators { code } rates { code } } list them all.`,
    {
      given: [...named].join(", ").slice(0, 80),
      nearest: [],
    },
  );
}

builder.queryField("ranking", (t) =>
  t.field({
    type: RankingType,
    description:
      "Ranks provinces by an indicator or a rate. Refused with UNKNOWN_CODE, BAD_COUNT, NOT_COMPARABLE where the base differs by source, and NO_FIGURES.",
    // All provinces are read and ordered whatever is asked of them; a rate has two figures in each, and takes twice as long.
    extensions: { rowsRead: 200 },
    args: {
      measure: t.arg.string({ description: "Code of an indicator or a rate; it must be given, here or as indicator." }),
      indicator: t.arg.string({ description: "The same as measure." }),
      first: t.arg.int({
        description:
          "Only so many places from the top; provinces that tie for the last of them all come, so there may be more rows. Those without a figure do not.",
      }),
      ...provinceArgs(t.arg),
      ...readingArgs(t.arg),
    },
    resolve: async (_root, args, context, info) => {
      const reading = await openReading(context, args, info);
      return rankProvinces(reading, resolveMeasure(reading.catalogue, namedMeasure(args)), chooseProvinces(reading.catalogue, args), args.first ?? null);
    },
  }),
);
