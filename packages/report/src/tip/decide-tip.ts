import type { Tip, TipStatus } from "@toso/prisma/client";
import type { DeskContext } from "../context.ts";
import { asLanguage } from "../mail/page-paths.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { mailWords } from "../mail/words.ts";
import { refuse } from "../refuse.ts";
import { findAreaName } from "../report/read-places.ts";
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
      const area = (await findAreaName(tx, tip))(language);
      const named = await tx.indicator.findFirst({
        where: { code: tip.indicatorCode },
        orderBy: { releaseId: "desc" },
        select: { nameVi: true, nameEn: true },
      });
      const indicator = (language === "vi" ? named?.nameVi : named?.nameEn) ?? tip.indicatorCode;
      const said = status === "taken" ? words.tipTaken({ area, indicator }) : words.tipDeclined({ area, indicator, reason });
      await queueMail(tx, { ...said, key: `tip:${id}`, recipient: tip.replyTo });
    }
    return tx.tip.findUniqueOrThrow({ where: { id } });
  });
}
