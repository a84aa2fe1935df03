import type { MailWords } from "./mail-words.ts";
import { paragraphs } from "./paragraphs.ts";

const sign = "Tổ Số – open data on Viet Nam's community digital technology teams";
const dear = "Hello,";
const why = (reason: string | null) => reason && `The editor says:\n${reason}`;

export const en: MailWords = {
  invitation: ({ office, areas, by, contact, link, days, signInLink }) => ({
    subject: office ? "Invitation to report figures to Tổ Số" : "Invitation to be an editor of Tổ Số",
    text: paragraphs(
      dear,
      office
        ? `${by ? `${by}, an editor of Tổ Số, invites you` : "You are invited"} to report figures for ${office}${areas.length > 0 ? `, for: ${areas.join(", ")}` : ""}.`
        : "You are invited to be an editor, who looks at figures that provinces send.",
      "Tổ Số publishes open data on the community digital technology teams of Viet Nam's provinces: anybody can read each figure with its date and source. Editors compare the figures that come in with their evidence and publish them with the next release, with the office as their source.",
      `Open this link to sign in (once, within ${days} days):\n${link}`,
      `Later, or when the link has run out, ask for a new one at:\n${signInLink}`,
      "There is no password. If you did not expect this mail, leave it. Once signed in you can delete your account at any time, under Account.",
      contact && `If you have a question, write to those who run Tổ Số: ${contact}`,
      sign,
    ),
  }),
  signIn: ({ link, minutes }) => ({
    subject: "Your link to sign in to Tổ Số",
    text: paragraphs(
      dear,
      `Open this link to sign in (once, within ${minutes} minutes):\n${link}`,
      "If you did not ask to sign in, leave this mail: without the link nobody gets in.",
      sign,
    ),
  }),
  returned: ({ area, reason, link }) => ({
    subject: `Figures of ${area}: please correct or complete them`,
    text: paragraphs(
      dear,
      `The report of figures of ${area} was sent back to be corrected or completed.`,
      why(reason),
      `Correct it and hand it in again at:\n${link}`,
      sign,
    ),
  }),
  accepted: ({ area, reason, link }) => ({
    subject: `Figures of ${area} were accepted`,
    text: paragraphs(
      dear,
      `The report of figures of ${area} was accepted. Its figures come with the next release; we will write to you then.`,
      why(reason),
      `Read the report at:\n${link}`,
      sign,
    ),
  }),
  refused: ({ area, reason, link }) => ({
    subject: `Figures of ${area} were not accepted`,
    text: paragraphs(dear, `The report of figures of ${area} was not accepted.`, why(reason), `You may hand in a new report at:\n${link}`, sign),
  }),
  published: ({ area, version, figures, overtaken, link }) => ({
    subject: overtaken < figures ? `Figures of ${area} were published` : `Figures of ${area}: those handed in later are used`,
    text: paragraphs(
      dear,
      overtaken < figures
        ? `The figures of the report of ${area} were published in release ${version}.`
        : `The report of ${area} has a public page since release ${version}, but its figures are not in that release: your office handed in others later for the same indicators and dates.`,
      overtaken > 0 &&
        overtaken < figures &&
        `${overtaken} of its ${figures} are not in it: your office handed in others later for the same indicators and dates.`,
      `Read them at:\n${link}`,
      sign,
    ),
  }),
  confirmSubscription: ({ name, link, days }) => ({
    subject: "Confirm that you follow figures of Tổ Số",
    text: paragraphs(
      dear,
      `Somebody, probably you, asked for mail to this address whenever a release changes figures on: ${name}.`,
      `Confirm it at (within ${days} days):\n${link}`,
      "Without that no more mail comes, and this address is removed.",
      sign,
    ),
  }),
  alreadySubscribed: ({ name, endLink }) => ({
    subject: "You follow these figures of Tổ Số already",
    text: paragraphs(dear, `This address follows already: ${name}. There is nothing to do.`, `Stop following:\n${endLink}`, sign),
  }),
  changed: ({ version, followed, link, endAllLink }) => ({
    subject: `${followed[0]!.name}${followed.length > 1 ? ` and ${followed.length - 1} more` : ""}: figures changed in release ${version}`,
    text: paragraphs(
      dear,
      ...followed.flatMap(({ name, changes, isAlsoAbove, hasMore, endLink }) => [
        `Release ${version} changes figures on ${name}:`,
        [...changes, isAlsoAbove && "what is listed above", hasMore && "and more"].flatMap((line) => (line ? [`- ${line}`] : [])).join("\n"),
        endAllLink && `Stop following ${name}:\n${endLink}`,
      ]),
      `Read them at (pages are made anew within minutes of a release):\n${link}`,
      endAllLink
        ? `Stop following everything, and have this address removed:\n${endAllLink}`
        : `Stop following, and have this address removed:\n${followed[0]!.endLink}`,
      sign,
    ),
  }),
  tipTaken: ({ area, indicator }) => ({
    subject: `Thank you for telling of a figure: ${area}`,
    text: paragraphs(
      dear,
      `An editor compared the figure you told of (${indicator}, ${area}) and found it right. Those who run the site enter it into the dataset, with the address you sent as its source; releases that come before do not have it.`,
      "Your address was removed from our records.",
      sign,
    ),
  }),
  tipDeclined: ({ area, indicator, reason }) => ({
    subject: `On the figure you told of: ${area}`,
    text: paragraphs(dear, `The figure you told of (${indicator}, ${area}) is not used.`, why(reason), "Your address was removed from our records.", sign),
  }),
};
