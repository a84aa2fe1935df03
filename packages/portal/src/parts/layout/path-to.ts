import { routes, type PathParams, type RouteName } from "../../../routes.ts";
import type { Lang } from "../../i18n/lang.ts";
import { codeInPath } from "./code-in-path.ts";

export { codeInPath };

type ParamsIn<Path extends string> = Path extends `${string}[${infer Param}]${infer Rest}` ? NameOf<Param> | ParamsIn<Rest> : never;
type NameOf<Param extends string> = Param extends `...${infer Name}` ? Name : Param;

/** A page of the portal, with what stands for the parameters in its path. */
export type PageName = { [Name in RouteName]: { name: Name } & Pick<PathParams, ParamsIn<(typeof routes)[Name]["vi"]> & keyof PathParams> }[RouteName];

/** Gives the path of a page from the root of the site, with a slash at its end: `/tinh/ha-giang/`. A page that speaks both languages has one. */
export function pathTo(lang: Lang, page: PageName): string {
  const { vi, en } = routes[page.name];
  return ((lang === "en" && en) || vi).replaceAll(/\[(?:\.\.\.)?(\w+)\](\/)/g, (_, param: keyof PathParams, slash: string) => {
    const written = writeParam(param, page as Partial<PathParams>);
    return written && written + slash;
  });
}

function writeParam(param: keyof PathParams, given: Partial<PathParams>): string {
  switch (param) {
    case "boundary":
      return boundaryInPath(given.boundary!);
    case "code":
      return codeInPath(given.code!);
    default:
      return given[param]!;
  }
}

/** Writes a boundary as it stands in an address: `34`, and nothing for the 63. */
export function boundaryInPath(boundary: PathParams["boundary"]): string {
  return boundary === "VN34" ? "34" : "";
}

/** Gives the address of one source on the page of sources. */
export function pathToSource(lang: Lang, sourceCode: string): string {
  return `${pathTo(lang, { name: "sources" })}#${sourceCode}`;
}
