import { askQuery } from "./ask-example.ts";

/** A query with the sum that its cost is made of. */
export interface WorkedCost {
  query: string;
  /** As a reader would write it down: "1 + 63 × 4". */
  sum: string;
  /** What the API says. */
  points: number;
}

const worked: { query: string; sum: string }[] = [
  { query: '{ province(code: "ha-giang") { teams { value period } } }', sum: "1 + 1 + 2" },
  { query: "{ provinces(first: 10) { nodes { nameVi teams { value } } } }", sum: "1 + 10 × 4" },
  { query: "{ provinces { nodes { teams { others { value } } } } }", sum: "1 + 63 × (3 + 5 × 1)" },
  { query: '{ indicator(code: "members") { distribution { median } } }', sum: "1 + 63 + 1" },
];

/** Gives queries with their costs, asked from the API at build. Throws where the API counts another number than the sum. */
export function askWorkedCosts(): Promise<WorkedCost[]> {
  return Promise.all(
    worked.map(async ({ query, sum }) => {
      const { requested: points } = (await askQuery(query)).extensions.cost;
      if (valueOf(sum) !== points) throw new Error(`The page of data says that ${query} costs ${sum}, but the API counts ${points}.`);
      return { query, sum, points };
    }),
  );
}

/** Sums of products, with brackets one level deep. */
function valueOf(sum: string): number {
  const flat = sum.replaceAll(/\(([^()]+)\)/g, (_, inner: string) => String(valueOf(inner)));
  return flat
    .split("+")
    .map((product) => product.split("×").reduce((total, factor) => total * Number(factor), 1))
    .reduce((total, part) => total + part, 0);
}
