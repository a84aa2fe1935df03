/** The module of Vite that every `import()` of a page goes through, by the name it has there. */
const helper = "\0vite/preload-helper.js";

/** What takes its place in pages: it waits for the styles of a script that the page does not have yet, and loads the script. */
const source = `
const load = (file) => new Promise((done, failed) => {
  const href = "/" + file;
  if (document.querySelector('link[href="' + href + '"]')) return done();
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href, onload: done, onerror: () => failed(new Error("No styles " + href)) });
  document.head.append(link);
});
export const __vitePreload = async (script, files = []) => {
  await Promise.all(files.filter((file) => file.endsWith(".css")).map(load));
  return script();
};
`;

/** Plugin of Vite: loads what a page imports on demand by a helper of a third of the bytes, as it names no scripts that another one imports. Every province page has it. */
export const loadOnDemand = {
  name: "load-on-demand",
  enforce: "pre" as const,
  load(id: string): string | undefined {
    return id === helper ? source : undefined;
  },
};
