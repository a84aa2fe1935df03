import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from "@pothos/core";

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      nullableRefusals: NullableRefusals<Types>;
    }
  }
}

/** Name of the plugin, for the list of the builder. */
export const nullableRefusals = "nullableRefusals" as const;

/** Makes each field with arguments nullable: what takes an argument can be refused, and then the rest of the answer stands. */
class NullableRefusals<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (Object.keys(field.args).length === 0) return field;
    return { ...field, type: { ...field.type, nullable: true } };
  }
}

SchemaBuilder.registerPlugin(nullableRefusals, NullableRefusals);
