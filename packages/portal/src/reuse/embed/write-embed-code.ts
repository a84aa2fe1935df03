/** Width in pixels that a view is framed at unless somebody chooses another. */
export const embedWidth = 640;

/** Widths in pixels that a frame is measured at: the three that are offered, and those between and beside them. */
export const measuredWidths = [280, 340, 400, 480, 544, 640, 760, 960] as const;

/** Size of a frame in pixels; `onPhones` is its height where the screen leaves it no more than 400 pixels of width, null where it is not higher there. */
export type FrameSize = { width: number; height: number; onPhones: number | null };

/** What it takes to frame a view: the full address, and the title that is read out. */
export type Frame = FrameSize & { address: string; title: string };

/** A frame that follows the newest release, with its heights at each of the measured widths: as it is, and as one that stays with this release. */
export type FramedView = Frame & { heights: { latest: number[]; pinned: number[] } };

/** Screens narrower than this leave a frame as little as a phone does. */
const phone = 480;

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
  const onPhones = Math.max(at(340), at(400));
  return { width, height, onPhones: width >= phone && onPhones > height ? onPhones : null };
}

/** Gives the frame that stays with a release, which is the newest, of one that follows it. */
export function pinFrame({ address, title, width, heights }: FramedView, version: string): Frame {
  return { title, address: address.replace("/latest/", `/${version}/`), ...sizeFrame(heights.pinned, width) };
}

/** Writes the HTML that frames an embed, for any page of any site; on a narrow screen the frame is as wide as what it stands in, and as high as it is then. */
export function writeEmbedCode({ address, title, width, height, onPhones }: Frame): string {
  // One length for wide screens and one for narrow ones: a style attribute knows no other condition.
  const styles = ["border:0", "max-width:100%", ...(onPhones === null ? [] : [`height:clamp(${height}px,(${phone}px - 100vw)*999,${onPhones}px)`])];
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="${width}" height="${height}" loading="lazy" style="${styles.join(";")}"></iframe>`;
}

/** Writes the line that lets the frames of a page be exactly as high as what they show; `integrity` is that of the script, which never changes. */
export function writeFitScript({ address, integrity }: { address: string; integrity: string }): string {
  return `<script src="${escape(address)}" integrity="${escape(integrity)}" crossorigin="anonymous" async></script>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
