import { useEditorContext } from "@graphiql/react";
import { GraphiQL } from "graphiql";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { askApi } from "./ask-api.ts";
import { openTabs } from "./open-tabs.ts";
import { findStorage } from "./find-storage.ts";
import "graphiql/graphiql.css";
import "./explorer.css";

/** Chooses the operation that the address names, where its query has several. */
function ChosenOperation({ name }: { name: string }) {
  const { queryEditor, setOperationName } = useEditorContext({ nonNull: true });
  useEffect(() => {
    if (queryEditor) setOperationName(name);
    // Only once: from then on the reader chooses.
  }, [queryEditor]);
  return null;
}

const { asked, tabs, operationName } = openTabs(window.location.search);
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
    <GraphiQL.Logo>{operationName !== null && <ChosenOperation name={operationName} />}</GraphiQL.Logo>
  </GraphiQL>,
);
