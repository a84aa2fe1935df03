import "./comparison-schema.ts";
import "./group-schema.ts";
import "./measure-schema.ts";
import "./peers-schema.ts";
import "./ranking-schema.ts";
import "./target-schema.ts";
