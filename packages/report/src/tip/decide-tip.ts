import type { Tip, TipStatus } from "@toso/prisma/client";
import type { DeskContext } from "../context.ts";
import { asLanguage } from "../mail/page-paths.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { mailWords } from "../mail/words.ts";
import { refuse } from "../refuse.ts";
import { readReason, readRemark } from "../report/check-text.ts";

/** Takes or declines a tip, the second with a reason, and answers who told of it where they asked for that; then their address is removed. Throws NOT_FOUND, BAD_ARGUMENT, and WRONG_STEP where somebody decided before. */
export async function decideTip({ prisma }: DeskContext, id: string, status: TipStatus, given: string | null): Promise<Tip> {
  if (status === "fresh") throw refuse("BAD_ARGUMENT", "Take it or decline it.", { field: "status" });
  const reason = status === "declined" ? readReason(given ?? "") : readRemark("reason", given, 1_000);
  return prisma.$transaction(async (tx) => {
    const tip = id.includes("\0") ? null : await tx.tip.findUnique({ where: { id } });
    if (!tip) throw refuse("NOT_FOUND", "There is no such tip.");
    const { count } = await tx.tip.updateMany({ where: { id, status: "fresh" }, data: { status, reason, decidedAt: new Date(), replyTo: null } });
    if (count === 0) throw refuse("WRONG_STEP", "Somebody has decided on this tip already.", { status: tip.status });
    if (tip.replyTo) {
      const language = asLanguage(tip.language);
      const words = mailWords[language];
      const newest = { orderBy: { releaseId: "desc" }, select: { nameVi: true, nameEn: true } } as const;
      const nameOf = (named: { nameVi: string; nameEn: string } | null, code: string) => (language === "vi" ? named?.nameVi : named?.nameEn) ?? code;
      const area = nameOf(await tx.area.findFirst({ where: { scheme: tip.scheme, code: tip.code }, ...newest }), tip.code);
      const indicator = nameOf(await tx.indicator.findFirst({ where: { code: tip.indicatorCode }, ...newest }), tip.indicatorCode);
      const said = status === "taken" ? words.tipTaken({ area, indicator }) : words.tipDeclined({ area, indicator, reason });
      await queueMail(tx, { ...said, key: `tip:${id}`, recipient: tip.replyTo });
    }
    return tx.tip.findUniqueOrThrow({ where: { id } });
  });
}
