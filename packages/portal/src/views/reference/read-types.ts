import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLNamedType,
} from "graphql";

/** An argument of a field. */
export interface TypeArgument {
  name: string;
  kind: string;
  /** The value it has when left out, as it stands in the SDL; null without one. */
  usual: string | null;
  description: string;
  deprecated: string | null;
}

/** A field of a type or a value of an enum. */
export interface TypePart {
  name: string;
  /** Such as `[Province!]!`; empty for the value of an enum. */
  kind: string;
  description: string;
  /** The reason; null for a part that stays. */
  deprecated: string | null;
  args: TypeArgument[];
}

/** A type of the schema with its parts. */
export interface SchemaType {
  name: string;
  description: string;
  parts: TypePart[];
}

/** Reads the types of an SDL by name, with their fields or values in the order of the SDL; the scalars of the language are left out. Throws for an SDL that is not valid. */
export function readTypes(sdl: string): SchemaType[] {
  return Object.values(buildSchema(sdl).getTypeMap())
    .filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type))
    .map((type) => ({ name: type.name, description: type.description ?? "", parts: partsOf(type) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function partsOf(type: GraphQLNamedType): TypePart[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      name,
      kind: "",
      description: description ?? "",
      deprecated: deprecationReason ?? null,
      args: [],
    }));
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({
    name: field.name,
    kind: String(field.type),
    description: field.description ?? "",
    deprecated: field.deprecationReason ?? null,
    args: "args" in field ? field.args.map(argumentOf) : [],
  }));
}

function argumentOf({ name, type, defaultValue, description, deprecationReason }: GraphQLArgument): TypeArgument {
  return {
    name,
    kind: String(type),
    usual: defaultValue === undefined ? null : String(defaultValue),
    description: description ?? "",
    deprecated: deprecationReason ?? null,
  };
}
