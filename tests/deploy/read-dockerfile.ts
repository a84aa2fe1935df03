import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import dockerignore from "@balena/dockerignore";
import { Copy, DockerfileParser, From, JSONInstruction, type Instruction } from "dockerfile-ast";

/** The folder that images are built from. */
export const context = fileURLToPath(new URL("../../", import.meta.url));

/** One instruction of a stage: its keyword, its words, and for COPY the stage that it copies from. */
export interface Step {
  keyword: string;
  /** The whole text behind keyword and flags. */
  text: string;
  words: string[];
  /** Words of the form `["node", "…"]`; null where it is written as a line for the shell. */
  list: string[] | null;
  from: string | null;
}

/** One stage of the Dockerfile; `base` is an image or the name of an earlier stage. */
export interface Stage {
  name: string;
  base: string;
  steps: Step[];
}

/** Reads the stages of the Dockerfile, in order. Throws where one has no name. */
export function readStages(): Stage[] {
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(readFileSync(`${context}Dockerfile`, "utf8")).getInstructions()) {
    if (!(instruction instanceof From)) stages.at(-1)!.steps.push(readStep(instruction));
    else {
      const name = instruction.getBuildStage();
      if (!name) throw new Error(`The stage from ${instruction.getImage()} has no name.`);
      stages.push({ name, base: instruction.getImage()!, steps: [] });
    }
  }
  return stages;
}

function readStep(instruction: Instruction): Step {
  const flags = instruction instanceof Copy ? instruction.getFlags() : [];
  const isList = instruction instanceof JSONInstruction && instruction.getOpeningBracket() !== null;
  return {
    keyword: instruction.getKeyword(),
    text: instruction.getRawArgumentsContent() ?? "",
    words: instruction.getArguments().map((word) => word.getValue()),
    list: isList ? instruction.getJSONStrings().map((word) => JSON.parse(word.getValue()) as string) : null,
    from: flags.find((flag) => flag.getName() === "from")?.getValue() ?? null,
  };
}

// Its types speak of a default export, the module itself is the function.
const ignore = dockerignore as unknown as typeof dockerignore.default;

/** Tells of a path below the folder whether .dockerignore lets it in. */
export const isSent: (path: string) => boolean = ignore()
  .add(readFileSync(`${context}.dockerignore`, "utf8"))
  .createFilter();
