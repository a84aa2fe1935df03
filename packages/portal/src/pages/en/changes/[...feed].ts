import { feedRoute, listFeeds } from "../../../reuse/feed/list-feeds.ts";

export const getStaticPaths = () => listFeeds("en");
export const GET = feedRoute("en");
