import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from "@pothos/core";
import sizes from "../../../contract/list-sizes.json" with { type: "json" };
import texts from "../../../contract/text-sizes.json" with { type: "json" };

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      listSizes: ListSizes<Types>;
    }
  }
}

/** Name of the plugin, for the list of the builder. */
export const listSizes = "listSizes" as const;

/** Puts the most rows that a list can hold (contract/list-sizes.json) into the field's extensions as `rowsAtMost`, and how long a long text can be (contract/text-sizes.json) as `bytesAtMost`. A list of objects without a number is a fault of ours: the schema is not built. */
class ListSizes<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const place = `${config.parentType}.${config.name}`;
    const rowsAtMost = (sizes as Record<string, number | undefined>)[place];
    if (rowsAtMost !== undefined) return { ...config, extensions: { ...config.extensions, rowsAtMost } };
    const bytesAtMost = (texts as Record<string, number | undefined>)[place];
    if (bytesAtMost !== undefined) return { ...config, extensions: { ...config.extensions, bytesAtMost } };
    const isPage = config.extensions?.pageMaximum !== undefined || config.name === "nodes" || config.name === "edges";
    const ofObjects = config.type.kind === "List" && (config.type.type.kind === "Object" || config.type.type.kind === "Interface");
    if (ofObjects && !isPage) throw new Error(`${place} is a list: write into contract/list-sizes.json how many rows it can hold.`);
    return config;
  }
}

SchemaBuilder.registerPlugin(listSizes, ListSizes);
