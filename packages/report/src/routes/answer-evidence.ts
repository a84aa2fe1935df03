import { findEvidence, keepEvidence, needPlaceForEvidence } from "../evidence/keep-evidence.ts";
import { mostBytes } from "../evidence/read-pdf.ts";
import { needReporter, type Asked } from "./asked.ts";
import { readBody } from "../http/read-body.ts";
import { send, sendJson } from "../http/send.ts";

/** Takes the PDF in the body of a request as evidence of a report, under the name that the address gives it. */
export async function takeEvidence({ request, response, context, id, search }: Asked): Promise<void> {
  const user = needReporter(context);
  await needPlaceForEvidence(context.prisma, user, id);
  const bytes = await readBody(request, mostBytes);
  const { id: evidenceId, fileName, size, isPublic, uploadedAt } = await keepEvidence(context.prisma, user, id, search.get("name") ?? "", bytes);
  sendJson(response, 201, { id: evidenceId, fileName, size, isPublic, uploadedAt });
}

/** Sends a PDF to be saved, never to be shown on a page of the own site: it may hold anything. */
export async function sendEvidence({ response, context, id }: Asked): Promise<void> {
  const { fileName } = await findEvidence(context.prisma, context.user, id);
  const { content } = await context.prisma.evidence.findUniqueOrThrow({ where: { id }, select: { content: true } });
  const plainName = fileName.replace(/[^\x20-\x7e]/g, "_");
  send(
    response,
    200,
    {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
    },
    content,
  );
}
