// Headers by which any site may read answers and files.
export { fileMethods, openHeaders, preflightHeaders } from "../server/cors.ts";
