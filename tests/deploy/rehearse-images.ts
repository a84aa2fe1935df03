import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { context, isSent, readStages, type Stage } from "./read-dockerfile.ts";

// Walks through the Dockerfile without a container engine: each stage is a folder of its own, COPY copies into it what .dockerignore lets in,
// RUN runs there with the stage's environment. Not rehearsed: the base images (Node, registry settings and PATH are those of this machine), users and file rights, and the stages that start from an image other than Node's.
const home = mkdtempSync(join(tmpdir(), "toso-images-"));
const places = new Map<string, { folder: string; env: Record<string, string>; directory: string }>();

/** Puts a path of the image into the folder of a stage. */
const inside = (folder: string, path: string, directory = "/") => join(folder, resolve(directory, path));

function rehearse({ name, base, steps }: Stage): void {
  const folder = join(home, name);
  const parent = places.get(base);
  if (parent) cpSync(parent.folder, folder, { recursive: true, verbatimSymlinks: true });
  else mkdirSync(folder);
  const place = { folder, env: { ...parent?.env }, directory: parent?.directory ?? "/" };
  places.set(name, place);
  for (const { keyword, words, text, list, from } of steps) {
    if (keyword === "ENV") for (const word of words) place.env[word.slice(0, word.indexOf("="))] = word.slice(word.indexOf("=") + 1);
    if (keyword === "WORKDIR") mkdirSync(inside(folder, (place.directory = resolve(place.directory, words[0]!))), { recursive: true });
    if (keyword === "COPY") copy(words, from, place);
    if (keyword === "RUN") {
      // The users of the image are not there, and its paths begin at the folder.
      const line = text.replaceAll("-o node -g node ", "").replaceAll(/(?<=^|\s)\/(?=app|srv)/g, `${folder}/`);
      console.log(`${name}: ${line}`);
      const { status } = spawnSync("sh", ["-c", line], {
        cwd: inside(folder, place.directory),
        env: { ...process.env, ...place.env, PATH: process.env.PATH },
        stdio: "inherit",
      });
      if (status !== 0) throw new Error(`Stage ${name} ends with ${status} at: ${text}`);
    }
    if (keyword === "CMD") console.log(`${name}: to start it: cd ${inside(folder, place.directory)} && ${JSON.stringify(place.env)} ${JSON.stringify(list)}`);
  }
}

function copy(words: string[], from: string | null, { folder, directory }: { folder: string; directory: string }): void {
  const to = words.at(-1)!;
  for (const source of words.slice(0, -1)) {
    const path = from ? inside(places.get(from)!.folder, source) : join(context, source);
    const into = inside(folder, to, directory);
    // A file goes into a folder that ends with a slash or is the dot; of a folder its content goes.
    const target = statSync(path).isFile() && /(^|\/)\.?$/.test(to) ? join(into, source.split("/").at(-1)!) : into;
    cpSync(path, target, { recursive: true, verbatimSymlinks: true, filter: (file) => from !== null || file === path || isSent(relative(context, file)) });
  }
}

for (const stage of readStages()) {
  if (stage.name === "portal") console.log("portal: starts from Caddy's image, not rehearsed here");
  else rehearse(stage);
}
console.log(`The stages are in ${home}; remove it afterwards.`);
