export const snippet = {};
