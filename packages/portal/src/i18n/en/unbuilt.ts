/** What is said instead of any page until the portal was built for the first time. */
export const unbuilt = {
  title: "The pages are being made",
  explanation: "This page will be ready in a minute or a few, and reloads by itself until then.",
  api: "The API answers already",
};
