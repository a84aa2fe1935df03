import { feedRoute, listFeeds } from "../../reuse/feed/list-feeds.ts";

export const getStaticPaths = () => listFeeds("vi");
export const GET = feedRoute("vi");
