import { checkPeriod, isPeriod } from "@toso/api/release";
import type { AreaScheme } from "@toso/prisma/client";
import { z } from "zod";
import type { DeskContext } from "../context.ts";
import { limits } from "../limit/count-asked.ts";
import { readLanguage } from "../mail/page-paths.ts";
import { makeId } from "../make-id.ts";
import { takeProof } from "../proof/take-proof.ts";
import { refuse } from "../refuse.ts";
import { todayInVietNam } from "../report/check-row.ts";
import { checkText, readRemark } from "../report/check-text.ts";
import { findAddressProblem } from "../report/find-address-problem.ts";
import { openReading } from "../report/open-reading.ts";

/** A published figure that somebody tells of, as they wrote it. */
export interface NewTip {
  scheme: AreaScheme;
  code: string;
  indicatorCode: string;
  value: string;
  period: string;
  url: string;
  note?: string | null;
  replyTo?: string | null;
  language: string;
}

const most = { value: 100, period: 10, url: 500, note: 1_000 };
const anAddress = z.email().max(254).toLowerCase();

/** Keeps a tip, its texts without what nobody sees in them, and returns its id. Throws BAD_ARGUMENT with the field, BAD_PROOF for a proof that is wrong or was used, and TOO_MANY. */
export async function sendTip(context: DeskContext, tip: NewTip, proof: string): Promise<string> {
  await checkTip(context, tip);
  const language = readLanguage(tip.language);
  await takeProof(context, proof, { ofClient: limits.tipsOfClient, ofAll: limits.tipsOfAll });
  const { scheme, code, indicatorCode, value, period, url, note, replyTo } = tip;
  const id = makeId("t");
  await context.prisma.tip.create({
    data: {
      ...{ id, scheme, code, indicatorCode, period: period.trim(), url: url.trim(), value: readRemark("value", value, most.value)! },
      note: readRemark("note", note, most.note),
      replyTo: replyTo?.trim().toLowerCase() || null,
      language,
    },
  });
  return id;
}

async function checkTip(context: DeskContext, tip: NewTip): Promise<void> {
  for (const [field, longest] of Object.entries(most)) checkText(field, tip[field as keyof typeof most], longest);
  const wrong = (field: string, message: string) => refuse("BAD_ARGUMENT", message, { field });
  const { catalogue } = (await openReading(context)) ?? {};
  if (!catalogue?.area(tip.scheme, tip.code)) throw wrong("code", "There is no such province.");
  if (!catalogue.indicators.has(tip.indicatorCode)) throw wrong("indicatorCode", "There is no such indicator.");
  if (!/\d/.test(tip.value)) throw wrong("value", "Write the number as it was published.");
  const period = tip.period.trim();
  if (!isPeriod(period)) throw wrong("period", "Write a date that there is, as YYYY, YYYY-MM or YYYY-MM-DD.");
  const future = checkPeriod(period, todayInVietNam(), "today", "Tell of figures of days that have come.");
  if (future) throw wrong(future.column, `${future.problem} ${future.remedy}`);
  const address = findAddressProblem(tip.url.trim());
  if (address) throw refuse("BAD_ARGUMENT", `${address.problem} ${address.remedy}`, { field: "url", problem: address.code });
  if (tip.replyTo?.trim() && !anAddress.safeParse(tip.replyTo.trim()).success) throw wrong("replyTo", "This is no address of mail.");
}
