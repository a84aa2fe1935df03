/** Indicator that is no observation but a column of the list of areas. */
export const communesIndicator = "communes";
