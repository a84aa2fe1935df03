import type { AcceptedFigure } from "@toso/api/release";
import { builder } from "./builder.ts";
import { Qualifier } from "./reported-value.ts";
import type { BesideValue, PeerSpread } from "../report/find-beside.ts";
import type { KnownValue } from "../report/find-known.ts";

/** What stands in the current release. */
export const KnownValueType = builder.objectRef<KnownValue>("KnownValue").implement({
  description: "The figure that the current release shows for an area and indicator.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "The number, in the unit of the indicator." }),
    period: t.exposeString("period", { description: "Date the figure is true for." }),
    qualifier: t.field({ type: Qualifier, description: "How the source words the number.", resolve: ({ qualifier }) => qualifier }),
    obsStatus: t.exposeString("obsStatus", {
      description: "Status as in SDMX: A normal, D definition differs, E estimated, P provisional, U low reliability.",
    }),
    publisher: t.exposeString("publisher", { description: "Who published it." }),
    publisherEn: t.exposeString("publisherEn", { nullable: true, description: "The same in English; null where the name is the same." }),
    url: t.exposeString("url", { nullable: true, description: "Where it can be read; null where no address is known." }),
  }),
});

/** What was accepted and is not published yet. */
export const WaitingValueType = builder.objectRef<AcceptedFigure>("WaitingValue").implement({
  description: "A figure of an area that was accepted and waits for the next release.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "The number, in the unit of the indicator." }),
    period: t.exposeString("period", { description: "Date the figure is true for." }),
    qualifier: t.field({ type: Qualifier, description: "How the office words the number.", resolve: ({ qualifier }) => qualifier }),
    definitionKept: t.exposeBoolean("definitionKept", { description: "Whether the definition was followed." }),
    office: t.exposeString("office", { description: "Name of the office that handed it in." }),
  }),
});

const PeerSpreadType = builder.objectRef<PeerSpread>("PeerSpread").implement({
  description: "How the published figures of peers spread.",
  fields: (t) => ({
    count: t.exposeInt("count", { description: "Peers that have a figure." }),
    lowest: t.exposeFloat("lowest", { description: "Lowest figure." }),
    median: t.exposeFloat("median", { description: "Median." }),
    highest: t.exposeFloat("highest", { description: "Highest figure." }),
    groupVi: t.exposeString("groupVi", { description: "Which provinces these are, in Vietnamese, after the word for province." }),
    groupEn: t.exposeString("groupEn", { description: "Which provinces these are, in English, after the word provinces." }),
  }),
});

/** What stands beside a figure. */
export const BesideValueType = builder.objectRef<BesideValue>("BesideValue").implement({
  description: "What stands beside the figures of an indicator that were handed in.",
  fields: (t) => ({
    indicatorCode: t.exposeString("indicatorCode", { description: "Code of the indicator." }),
    known: t.field({
      type: KnownValueType,
      nullable: true,
      description: "The figure of the area; null where none was published.",
      resolve: ({ known }) => known,
    }),
    waiting: t.field({
      type: [WaitingValueType],
      description: "What was accepted for the area in other reports and waits for the next release, accepted first first; [] for nothing.",
      resolve: ({ waiting }) => waiting,
    }),
    peers: t.field({
      type: PeerSpreadType,
      nullable: true,
      description: "Figures of its peers; null where fewer than three have one, and where values have no base in common.",
      resolve: ({ peers }) => peers,
    }),
  }),
});
