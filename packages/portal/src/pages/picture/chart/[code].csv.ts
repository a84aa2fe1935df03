import type { APIRoute } from "astro";
import { chartCodes, type ChartCode } from "../../../views/picture/chart.ts";
import { writeChartFile } from "../../../views/picture/write-chart-file.ts";

export const getStaticPaths = () => chartCodes.map((code) => ({ params: { code }, props: { code } }));
export const GET: APIRoute<{ code: ChartCode }> = async ({ props }) => new Response(await writeChartFile(props.code));
