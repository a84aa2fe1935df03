import { feedRoute, listFeeds } from "../../../change/list-feeds.ts";

export const getStaticPaths = () => listFeeds("en");
export const GET = feedRoute("en");
