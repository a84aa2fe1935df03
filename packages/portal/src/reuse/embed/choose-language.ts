// A static host does not look at ?lang=en and sends the Vietnamese file: then go to the English one, without a step in the history.
if (new URLSearchParams(location.search).get("lang") === "en" && location.pathname.startsWith("/embed/"))
  location.replace(`/en${location.pathname}${location.hash}`);
