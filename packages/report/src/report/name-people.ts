import type { DeskContext } from "../context.ts";

/** People that a request asks for, and those found so far. */
const asked = new WeakMap<DeskContext, { ids: Set<string>; found: Promise<Map<string, string>> } | undefined>();

/** Returns the name of somebody by id; null for none and for an account that was deleted. All names of one turn of the event loop come with one statement. */
export async function nameOf(context: DeskContext, id: string | null): Promise<string | null> {
  if (id === null) return null;
  let batch = asked.get(context);
  if (!batch) {
    const ids = new Set<string>();
    const found = Promise.resolve().then(async () => {
      asked.delete(context);
      const people = await context.prisma.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
      return new Map(people.map((person) => [person.id, person.name]));
    });
    asked.set(context, (batch = { ids, found }));
  }
  batch.ids.add(id);
  return (await batch.found).get(id) ?? null;
}
