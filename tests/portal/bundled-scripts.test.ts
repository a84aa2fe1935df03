import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";

const folder = fileURLToPath(new URL("../../packages/portal/dist-tests/_astro", import.meta.url));

test("what pages run is bundled in the form for readers, also where the environment says that something is tested", () => {
  expect(inject("portal")).toBeTruthy();
  expect(process.env.NODE_ENV).toBe("test");
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const texts = scripts.map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  expect(texts.some(([, text]) => text.includes("lit-html"))).toBe(true);
  expect(texts.filter(([, text]) => /dev mode|litIssuedWarnings/.test(text)).map(([file]) => file)).toEqual([]);
});
