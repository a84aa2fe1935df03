export const download = {};
