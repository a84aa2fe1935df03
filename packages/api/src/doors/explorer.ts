// The files of GraphiQL, without the server that sends them.
export { makeExplorer } from "../server/explorer/make-explorer.ts";
export { explorerFolder, readExplorer } from "../server/explorer/read-explorer.ts";
