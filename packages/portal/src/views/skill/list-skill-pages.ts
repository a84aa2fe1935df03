import { ask } from "../../graphql/client.ts";
import { codeInPath } from "../../parts/layout/path-to.ts";
import { skillsQuery } from "./skill-page.query.ts";

/** Lists the address part of every skill page with the code behind it. */
export async function listSkillPages(): Promise<{ params: { code: string }; props: { code: string } }[]> {
  const { skills } = await ask(skillsQuery, {});
  return skills.map(({ code }) => ({ params: { code: codeInPath(code) }, props: { code } }));
}
