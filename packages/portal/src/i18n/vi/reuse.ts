export const reuse = {
  heading: "Dùng những số liệu này",
};
