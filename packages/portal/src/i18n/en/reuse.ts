export const reuse = {
  heading: "Use these figures",
};
