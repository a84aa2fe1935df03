import { buildContext } from "../../../build/context.ts";

/** Folder that rendered pictures are kept in from build to build, and the fonts to render them with; the build says where. Throws when it does not. */
export function pictureDirectory(): string {
  return buildContext().picturesDirectory;
}
