import { feedRoute, listFeeds } from "../../change/list-feeds.ts";

export const getStaticPaths = () => listFeeds("vi");
export const GET = feedRoute("vi");
