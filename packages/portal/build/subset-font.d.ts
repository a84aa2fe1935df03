/** What the page fonts are cut with; the package has no types of its own. */
declare module "subset-font" {
  interface Options {
    targetFormat?: "sfnt" | "woff" | "woff2";
    noHinting?: boolean;
    /** Layout features to keep, all when left out. */
    keepFeatures?: string[];
  }
  export default function subsetFont(font: Buffer, signs: string, options?: Options): Promise<Buffer>;
}
