// The schema, without the server that answers by it.
export { printContract, schema } from "../graphql/schema.ts";
