/** Folder that rendered pictures are kept in from build to build, and the fonts to render them with; the build says where. Throws when it does not. */
export function pictureDirectory(): string {
  const directory = process.env.TOSO_PICTURES_DIR;
  if (!directory) throw new Error('TOSO_PICTURES_DIR is not set: build the portal with "node packages/portal/build/build.ts", which sets it.');
  return directory;
}
