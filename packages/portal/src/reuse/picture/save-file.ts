import { nameSavedFile } from "../download/name-saved-file.ts";
import { addressOfPage } from "../share/address-of-page.ts";
import { composeChart } from "./compose-chart.ts";
import { embedPageFont } from "./page-font.ts";

/** Width in points of every chart that is saved as PNG: sharp in print over two columns. */
const pngWidth = 1600;

/** A saved chart: its bytes and the name of its file. */
type SavedFile = { bytes: Blob; name: string };

/**
 * Draws the chart beside a button with what is told of it, and hands it to the reader as a file, whose name it returns.
 * Throws where there is no chart, and where the browser draws no picture.
 */
export async function saveFile(button: HTMLElement, told: DOMStringMap, format: "png" | "svg"): Promise<string> {
  const file = await drawFile(button, told, format);
  download(file);
  return file.name;
}

async function drawFile(button: HTMLElement, told: DOMStringMap, format: "png" | "svg"): Promise<SavedFile> {
  const place = findChart(button);
  if (!place) throw new Error("There is no chart beside this button.");
  const { title = "", sources = "", dates = "", release = "", licence = "", site = "", address = location.href } = told;
  await document.fonts.ready;
  const foot = [[sources, dates].filter(Boolean).join(" "), [release, licence].filter(Boolean).join(" ")].filter(Boolean);
  const { drawing, width, height } = composeChart(place.chart, place.key, { title, foot, address: addressOfPage(address), siteName: site });
  const name = `${nameSavedFile(title)}.${format}`;
  if (format === "svg") return { bytes: new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" }), name };
  const font = document.createElementNS("http://www.w3.org/2000/svg", "style");
  font.textContent = await embedPageFont();
  drawing.prepend(font);
  return { bytes: await render(new XMLSerializer().serializeToString(drawing), pngWidth, Math.round((height * pngWidth) / width)), name };
}

/** Finds the chart of a button, with the entries of the key that stands with it; null where there is none. */
function findChart(button: HTMLElement): { chart: SVGSVGElement; key: HTMLElement[] } | null {
  const isShown = (svg: Element) => svg.getClientRects().length > 0;
  const selector = button.dataset.chart;
  let around: Element | null = selector ? document.querySelector(selector) : button.parentElement;
  for (; around; around = around.parentElement) {
    const found = around.matches("svg") ? [around] : [...around.querySelectorAll("svg[role=img]")];
    const chart = found.find(isShown);
    if (chart instanceof SVGSVGElement) {
      const beside = chart.closest("figure") ?? around;
      const key = [...beside.querySelectorAll<HTMLElement>(".chart-key li, [data-key] li")].filter(isShown);
      return { chart, key: key.length > 0 ? key : [...around.querySelectorAll<HTMLElement>(".chart-key li")].filter(isShown) };
    }
    if (selector) return null;
  }
  return null;
}

async function render(drawing: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width, height });
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!bytes) throw new Error(`The browser gave no picture of ${width} × ${height}.`);
    return bytes;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function download({ bytes, name }: SavedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // After the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
