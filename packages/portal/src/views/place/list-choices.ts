import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { slugOf } from "./words-of-place.ts";
import { placesQuery, type Places } from "./places.query.ts";

/** One of the things that an address may mean. */
export type Meaning = { boundary: Boundary; province: Places["old"]["nodes"][number] | Places["now"]["nodes"][number] };

/** A word that does not lead to one page by itself: a name that means several provinces, or a former name, which has to be said. */
export type Choice = { slug: string; meanings: Meaning[]; formerName: string | null };

/** Lists the words that get a page of choices: names of a new province and of another old one, and former names. */
async function listChoices(): Promise<Choice[]> {
  return findChoices(await ask(placesQuery, {}));
}

/** Finds the same among the places of a release. */
export function findChoices({ old, now }: Places): Choice[] {
  const twofold = now.nodes.flatMap((province): Choice[] => {
    const namesake = old.nodes.find(({ slug }) => slug === province.slug);
    // One that did not change is the same place under both names of its address.
    const isOther = namesake && province.predecessors.some(({ change }) => change === "MERGED");
    if (!isOther) return [];
    const meanings: Meaning[] = [
      { boundary: "VN34", province },
      { boundary: "VN63", province: namesake },
    ];
    return [{ slug: province.slug, meanings, formerName: null }];
  });
  const former = old.nodes.flatMap((province) =>
    province.formerNames.map((name): Choice => ({ slug: slugOf(name), meanings: [{ boundary: "VN63", province }], formerName: name })),
  );
  return [...twofold, ...joinSame(former)];
}

// A former name may be that of several provinces: then it is one page with all of them.
function joinSame(choices: Choice[]): Choice[] {
  return [...Map.groupBy(choices, ({ slug }) => slug).values()].map((same) => ({ ...same[0]!, meanings: same.flatMap(({ meanings }) => meanings) }));
}

/** Lists the addresses of these pages. */
export async function listChoicePages(): Promise<{ params: { slug: string }; props: { choice: Choice } }[]> {
  return (await listChoices()).map((choice) => ({ params: { slug: choice.slug }, props: { choice } }));
}
