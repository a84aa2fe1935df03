// The parser has no types of its own.
declare module "@orcid/bibtex-parse-js" {
  const bibtexParse: { toJSON(text: string): { citationKey: string; entryType: string; entryTags: Record<string, string> }[] };
  export default bibtexParse;
}
