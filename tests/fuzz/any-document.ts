import fc from "fast-check";
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { likelyPeriods, likelyTexts } from "./likely-values.ts";

/** A request as a client sends it. */
export interface Asked {
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
}

/** Names that JavaScript gives a meaning of its own. */
const oddNames = ["__proto__", "constructor", "toString", "then", "class", "length", "hasOwnProperty", "data", "errors"];
const deepest = 4;
const fieldsAtMost = 9;

/** One maker for each limit: fast-check looks for the arguments of a maker among all that it had before, field by field, at each of a hundred draws a document. */
const makers = new Map<number, () => fc.Arbitrary<number>>();
function makerOf(limit: number): () => fc.Arbitrary<number> {
  let maker = makers.get(limit);
  if (!maker) makers.set(limit, (maker = () => fc.nat({ max: limit - 1 })));
  return maker;
}

/** Returns any document that is valid by the schema, with variables that may be null, absent or wrong. Of fields and arguments each is as likely as the others. */
export function anyDocument(schema: GraphQLSchema): fc.Arbitrary<Asked> {
  return fc.gen().map((g) => new Writer(schema, { below: (limit) => g(makerOf(limit)) }).write());
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #source: { below(limit: number): number };
  readonly #fragments = new Map<string, { on: string; text: string }>();
  /** Fields by the name they stand under: one of each, so that none is asked for twice with other arguments. */
  readonly #named = new Set<string>();
  #definitions = new Map<string, string>();
  readonly #variables: Record<string, unknown> = {};
  /** Whether all variables have a value of their type; with many of them hardly any document would run otherwise. */
  readonly #isRight: boolean;
  readonly #hasDirectives: boolean;
  #fields = 0;
  #serial = 0;

  constructor(schema: GraphQLSchema, source: { below(limit: number): number }) {
    this.#schema = schema;
    this.#source = source;
    this.#isRight = this.#chance(50);
    this.#hasDirectives = this.#chance(50);
  }

  write(): Asked {
    const operations = this.#chance(15) ? ["One", "Two"] : [this.#chance(30) ? "One" : ""];
    const texts = operations.map((name) => {
      this.#fields = 0;
      this.#definitions = new Map();
      // A fragment that takes variables belongs to the operation that declares them.
      const kept = new Map(this.#fragments);
      this.#fragments.clear();
      const selection = this.#selection(this.#schema.getQueryType()!, 0);
      const own = [...this.#fragments.values()].map(({ text }) => text);
      this.#fragments.clear();
      for (const [key, fragment] of kept) this.#fragments.set(key, fragment);
      const definitions = [...this.#definitions].map(([variable, type]) => `$${variable}: ${type}`);
      return [`query ${name}${definitions.length ? `(${definitions.join(", ")})` : ""} ${selection}`, ...own].join("\n");
    });
    return {
      query: texts.join("\n"),
      ...(operations[0] !== "" && (operations.length > 1 || this.#chance(50)) ? { operationName: this.#one(operations) } : {}),
      variables: this.#variables,
    };
  }

  #chance(percent: number): boolean {
    return this.#source.below(100) < percent;
  }

  #one<Kind>(list: readonly Kind[]): Kind {
    return list[this.#source.below(list.length)]!;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + this.#source.below(3) }, () => this.#part(type, depth));
    return `{ ${parts.join(" ")} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    if (this.#fields > fieldsAtMost) return "__typename";
    const shape = this.#source.below(20);
    if (shape < 2) return `...${this.#directives()} ${this.#selection(type, depth)}`;
    if (shape < 4) return this.#inline(type, depth);
    if (shape < 7) return this.#spread(type, depth);
    this.#fields += 1;
    if (shape === 7) return `${this.#name()}__typename${this.#directives()}`;
    return this.#field(type as GraphQLObjectType | GraphQLInterfaceType, depth);
  }

  #inline(type: GraphQLCompositeType, depth: number): string {
    const on = this.#fitting(type);
    return `... on ${on.name}${this.#directives()} ${this.#selection(on, depth)}`;
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const known = [...this.#fragments].filter(([, { on }]) => on === type.name);
    if (known.length > 0 && this.#chance(60)) return `...${this.#one(known)[0]}${this.#directives()}`;
    const on = this.#fitting(type);
    const name = `F${this.#serial++}`;
    const text = `fragment ${name} on ${on.name} ${this.#selection(on, depth)}`;
    this.#fragments.set(name, { on: on.name, text });
    const again = this.#chance(30) ? ` ...${name}` : "";
    return `...${name}${this.#directives()}${again}`;
  }

  /** A type that a fragment within this type may be on. */
  #fitting(type: GraphQLCompositeType): GraphQLObjectType | GraphQLInterfaceType {
    if (isAbstractType(type) && this.#chance(70)) return this.#one(this.#schema.getPossibleTypes(type));
    if (isObjectType(type) && type.getInterfaces().length > 0 && this.#chance(30)) return this.#one(type.getInterfaces());
    return type as GraphQLObjectType;
  }

  #field(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const isDeep = depth >= deepest || this.#fields > fieldsAtMost;
    const field = isDeep ? (leaves.length > 0 && this.#one(leaves)) || null : this.#one(all);
    if (!field) return "__typename";
    const given = this.#argumentsOf(field, isDeep);
    const inner = getNamedType(field.type);
    const selection = isCompositeType(inner) ? ` ${this.#selection(inner, depth + 1)}` : "";
    return `${this.#name(given !== "" || field.args.length > 0)}${field.name}${given}${this.#directives()}${selection}`;
  }

  /** An alias with its colon where the name is taken by a field that may have had other arguments, and sometimes without need. */
  #name(hasArguments = false): string {
    if (hasArguments || this.#chance(20)) return `${this.#chance(1) ? this.#oddName() : `k${this.#serial++}`}: `;
    return "";
  }

  #oddName(): string {
    const name = this.#one(oddNames);
    if (this.#named.has(name)) return `k${this.#serial++}`;
    this.#named.add(name);
    return name;
  }

  #directives(): string {
    if (!this.#chance(this.#hasDirectives ? 15 : 0)) return "";
    const names = this.#chance(15) ? ["skip", "include"] : [this.#one(["skip", "include"])];
    const value = () => (this.#chance(70) ? this.#variable("Boolean", true, false, [this.#chance(50), this.#chance(50)]) : this.#one(["true", "false"]));
    return names.map((name) => ` @${name}(if: ${value()})`).join("");
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>, isDeep: boolean): string {
    const given = field.args.filter((argument) => isRequiredArgument(argument) || this.#chance(argument.name === "first" ? 60 : isDeep ? 10 : 30));
    return given.length > 0 ? `(${given.map((argument) => `${argument.name}: ${this.#argument(argument)}`).join(", ")})` : "";
  }

  #argument({ name, type, defaultValue }: GraphQLArgument): string {
    const values = [0, 1].map(() => this.#value(name, type));
    if (this.#chance(40)) {
      const isRequired = isNonNullType(type);
      return this.#variable(String(isRequired ? type.ofType : type), isRequired, defaultValue !== undefined, values);
    }
    if (!isNonNullType(type) && this.#chance(8)) return "null";
    return this.#literal(type, values[0], name);
  }

  /** Declares a variable that is used once, gives it a value or none, and returns its name as it is written. */
  #variable(type: string, isRequired: boolean, hasDefault: boolean, values: readonly unknown[]): string {
    const name = `v${this.#serial++}`;
    const chosen = this.#source.below(20);
    if (this.#isRight || chosen < 13) this.#variables[name] = values[0];
    else if (chosen < 16) this.#variables[name] = null;
    else if (chosen === 16) this.#variables[name] = this.#one<unknown>([0, "x", true, [], {}, ["48"], 1e308, "__proto__", [null], { criterion: 1 }]);
    const isOpen = isRequired && (hasDefault || this.#chance(40));
    const declared = isRequired && !isOpen ? `${type}!` : type;
    // A type that may be null is allowed where the argument, or else the variable, has a default.
    const needsDefault = isOpen && !hasDefault;
    const inner = type === "Boolean" ? String(values[1]) : null;
    const standard = needsDefault || this.#chance(20) ? this.#standard(type, inner, values[1]) : "";
    this.#definitions.set(name, needsDefault && standard === "" ? `${type}!` : `${declared}${standard}`);
    return `$${name}`;
  }

  #standard(type: string, boolean: string | null, value: unknown): string {
    if (boolean !== null) return ` = ${boolean}`;
    const of = this.#schema.getType(type);
    if (isEnumType(of)) return ` = ${String(value)}`;
    return typeof value === "object" ? "" : ` = ${JSON.stringify(value)}`;
  }

  #value(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(name, type.ofType);
    if (isListType(type)) return Array.from({ length: this.#source.below(4) }, () => this.#value(name, type.ofType));
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isNonNullType(field.type) || this.#chance(40))
          .map((field) => [field.name, this.#value(field.name, field.type)]),
      );
    if (type.name === "Boolean") return this.#chance(50);
    if (type.name === "Int") return this.#chance(80) ? 1 + this.#source.below(4) : this.#one([0, -1, 2_147_483_647, 101]);
    if (type.name === "Float") return this.#one([0, 1.5, 40, -1, 1e308]);
    if (type.name === "Period") return this.#chance(95) ? this.#one(likelyPeriods) : "soon";
    return this.#chance(92) ? this.#one(likelyTexts[name] ?? ["x"]) : this.#one(["", "xx", "Đà Nẵng", "\u0000", "__proto__"]);
  }

  /** Writes a value as the document has it; now and then a variable stands for a part of it, or a list of one for the value. */
  #literal(type: GraphQLInputType, value: unknown, name: string): string {
    if (isNonNullType(type)) return this.#literal(type.ofType, value, name);
    if (isListType(type)) {
      const of = type.ofType as GraphQLInputType;
      const parts = (value as unknown[]).map((part) => (this.#chance(10) ? this.#variableWithin(of, part) : this.#literal(of, part, name)));
      return parts.length === 1 && this.#chance(40) ? parts[0]! : `[${parts.join(", ")}]`;
    }
    if (isEnumType(type)) return String(value);
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      const parts = Object.entries(value as object).map(
        ([key, part]) => `${key}: ${this.#chance(20) ? this.#variableWithin(fields[key]!.type, part) : this.#literal(fields[key]!.type, part, key)}`,
      );
      return `{ ${parts.join(", ")} }`;
    }
    return JSON.stringify(value);
  }

  #variableWithin(type: GraphQLInputType, value: unknown): string {
    const isRequired = isNonNullType(type);
    return this.#variable(String(isRequired ? type.ofType : type), isRequired, false, [value, value]);
  }
}
