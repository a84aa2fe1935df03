import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The portal comes last: it is built while the others run. */
const projects = ["contract", "pglite", "postgresql", "portal"];

/** Files that take longest, of each project: begun late, one of them would run on alone at the end. */
const slow = [
  "browser/whole-path.test.ts",
  "browser/lighthouse.test.ts",
  "browser/every-kind.test.ts",
  "browser/embed.test.ts",
  "browser/compare.test.ts",
  "browser/profile.test.ts",
  "portal/html-validity.test.ts",
  "deploy/start.test.ts",
  "scale/lagging-replica.test.ts",
  "backup/restore.test.ts",
  "publish/kill.test.ts",
  "publish/command.test.ts",
  "publish/many-figures.test.ts",
];

/** Orders files by project, the slowest of each first, then as Vitest does. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => [
      projects.indexOf(project.name),
      slow.findIndex((file) => moduleId.endsWith(`/tests/${file}`)) >>> 0,
    ];
    const ranked = (await super.sort(files)).map((file) => ({ file, rank: rank(file) }));
    return ranked.sort((one, other) => one.rank[0]! - other.rank[0]! || one.rank[1]! - other.rank[1]!).map(({ file }) => file);
  }
}
