import { useEditorContext } from "@graphiql/react";
import { GraphiQL } from "graphiql";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { askApi } from "./ask-api.ts";
import { openTabs } from "./open-tabs.ts";
import { findStorage } from "./find-storage.ts";
import "graphiql/graphiql.css";
import "./explorer.css";

/** Puts the cursor into the operation that the address names, where its query has several: GraphiQL runs the one at the cursor. */
function CursorAt({ line }: { line: number }) {
  const { queryEditor } = useEditorContext({ nonNull: true });
  useEffect(() => queryEditor?.setCursor(line, 0), [queryEditor, line]);
  return null;
}

/** Breaks lines that are wider than their editor, for what is cut off on a phone cannot be read, and leaves Tab to the browser: an editor that takes it lets nobody out by keyboard. */
function OpenEditors() {
  const { queryEditor, variableEditor, headerEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor]) {
      editor?.setOption("lineWrapping", true);
      editor?.setOption("extraKeys", { ...(editor.getOption("extraKeys") as object), Tab: false, "Shift-Tab": false });
    }
  }, [queryEditor, variableEditor, headerEditor]);
  return null;
}

/** Brings the tab that is open into sight, behind those of the examples. */
function ShowOpenTab() {
  const { activeTabIndex } = useEditorContext({ nonNull: true });
  useEffect(() => {
    document.querySelector('[role="tab"][aria-selected="true"]')?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [activeTabIndex]);
  return null;
}

const { asked, tabs, line } = openTabs(window.location.search);
const place = document.querySelector<HTMLElement>("#explorer")!;

/** Says that the explorer cannot be shown, in the words that the page has ready for it. */
function tellBroken(error: unknown): void {
  console.error(error);
  place.hidden = true;
  document.querySelector<HTMLElement>("#broken")!.hidden = false;
}

// GraphiQL takes null for a storage, though its types do not say so.
createRoot(place, { onUncaughtError: tellBroken }).render(
  <GraphiQL fetcher={askApi} storage={findStorage() as Storage} defaultTabs={tabs} query={asked?.query} variables={asked?.variables} inputValueDeprecation>
    <GraphiQL.Logo>
      <OpenEditors />
      <ShowOpenTab />
      {line !== null && <CursorAt line={line} />}
    </GraphiQL.Logo>
  </GraphiQL>,
);
