/** Width in pixels that a view is framed at unless somebody chooses another. */
export const embedWidth = 640;

/** Widths in pixels that a frame is measured at: the three that are offered, and those between and beside them. */
export const measuredWidths = [280, 340, 400, 480, 544, 640, 760, 960] as const;

/** Size of a frame in pixels; `narrower` are the heights that it needs at least on screens below a width, the widest first: only those that are higher than what stands before them. */
export type FrameSize = { width: number; height: number; narrower: { below: number; height: number }[] };

/** What it takes to frame a view: the full address, and the title that is read out. */
export type Frame = FrameSize & { address: string; title: string };

/** A frame that follows the newest release, with its heights at each of the measured widths: as it is, and as one that stays with this release. */
export type FramedView = Frame & MeasuredFrame;

/** What a page tells its dialog of a frame: all else follows from it. */
export type MeasuredFrame = Pick<Frame, "address" | "title" | "width"> & { heights: { latest: number[]; pinned: number[] } };

/** Screens below a width in pixels leave a frame, within the margins of its page, a width between the first and the last of these: a map grows with it, and text shrinks. */
const screens = [
  { below: 680, leave: [480, 544, 640] },
  { below: 520, leave: [340, 400, 480, 544] },
  { below: 380, leave: [280, 340, 400] },
];

/** Gives the size of a frame of a width: as high as at the next narrower width that was measured, where it is seldom lower. */
export function sizeFrame(heights: number[], width: number): FrameSize {
  const at = (wanted: number) =>
    heights[
      Math.max(
        0,
        measuredWidths.findLastIndex((one) => one <= wanted),
      )
    ] ?? heights[0]!;
  const height = at(width);
  let highest = height;
  const narrower = screens.flatMap(({ below, leave }) => {
    // Between two widths that were measured a map may be a little higher than at either.
    const needed = Math.ceil(Math.max(...leave.filter((one) => one <= width).map(at), 0) * 1.01);
    if (needed <= highest) return [];
    highest = needed;
    return [{ below, height: needed }];
  });
  return { width, height, narrower };
}

/** Gives the frame that stays with a release, which is the newest, of one that follows it. */
export function pinFrame({ address, title, width, heights }: MeasuredFrame, version: string): Frame {
  return { title, address: address.replace("/latest/", `/${version}/`), ...sizeFrame(heights.pinned, width) };
}

/** Writes the HTML that frames an embed, for any page of any site; on a narrow screen the frame is as wide as what it stands in, and as high as it is then. */
export function writeEmbedCode({ address, title, width, height, narrower }: Frame): string {
  // A length for each width of the screen: a style attribute knows no other condition.
  const steps = narrower.map((step) => `min((${step.below}px - 100vw)*999,${step.height}px)`);
  const styles = ["border:0", "max-width:100%", ...(steps.length > 0 ? [`height:max(${height}px,${steps.join(",")})`] : [])];
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="${width}" height="${height}" loading="lazy" style="${styles.join(";")}"></iframe>`;
}

/** Writes the line that lets the frames of a page be exactly as high as what they show; `integrity` is that of the script, which never changes. */
export function writeFitScript({ address, integrity }: { address: string; integrity: string }): string {
  return `<script src="${escape(address)}" integrity="${escape(integrity)}" crossorigin="anonymous" async></script>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
