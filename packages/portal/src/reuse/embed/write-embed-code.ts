/** Size in pixels that a view is framed at unless somebody chooses another: what is inside adapts to any width from 280, and scrolls if it is higher. */
export const embedSize = { indicator: { width: 640, height: 820 }, province: { width: 640, height: 720 } } as const;

/** Writes the HTML that frames an embed, for any page of any site; on a narrow screen the frame is as wide as what it stands in. */
export function writeEmbedCode(frame: { address: string; title: string; width: number; height: number }): string {
  const { address, title, width, height } = frame;
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
