/** What is said instead of any page until the portal was built for the first time. */
export const unbuilt = {
  title: "Tổ Số is making its pages",
  explanation: "It usually takes one to two minutes. This page reloads by itself until they are ready; there is nothing to do.",
  api: "For developers: the API answers already",
};
