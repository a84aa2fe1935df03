/** Width of a drawing for phones and frames: at 280 pixels of a frame its text is still 11 pixels high. */
export const narrowWidth = 288;

/** Width of a drawing for wide screens and pictures. */
export const wideWidth = 720;

/** Width of the wide drawing of a frame; from which width of the frame on it is shown stands in picture.css. */
export const framedWidth = 520;
