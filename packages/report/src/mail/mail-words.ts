/** What a mail says: subject, and text in paragraphs. */
export interface Said {
  subject: string;
  text: string;
}

/** What is said of a report. */
export interface ReportNews {
  area: string;
  /** Words of an editor; null where none were given. */
  reason: string | null;
  link: string;
}

/** What is said of one thing that is followed. */
export interface FollowedChanges {
  name: string;
  changes: string[];
  /** Whether some changes stand under what is followed before. */
  isAlsoAbove: boolean;
  /** Whether there are more than are listed. */
  hasMore: boolean;
  endLink: string;
}

/** All mails, in one language. */
export interface MailWords {
  /** To somebody who may sign in from now on; `office` is null for an editor, `by` where nobody at the desk invited them, `contact` where no address of whoever runs this copy is known. */
  invitation(news: { office: string | null; areas: string[]; by: string | null; contact: string | null; link: string; days: number; signInLink: string }): Said;
  /** The link that signs in. */
  signIn(news: { link: string; minutes: number }): Said;
  returned(news: ReportNews): Said;
  accepted(news: ReportNews): Said;
  refused(news: ReportNews): Said;
  /** `figures` of the report come with the release, `overtaken` of them do not: the office handed in others later. */
  published(news: ReportNews & { version: string; figures: number; overtaken: number }): Said;
  /** Asks whether an address is to be told of changes. */
  confirmSubscription(news: { name: string; link: string; days: number }): Said;
  /** To an address that asked for what it has. */
  alreadySubscribed(news: { name: string; endLink: string }): Said;
  /** What a release changed for all that an address follows; `endAllLink` is null where that is one thing alone. */
  changed(news: { version: string; followed: FollowedChanges[]; link: string; endAllLink: string | null }): Said;
  tipTaken(news: { area: string; indicator: string }): Said;
  tipDeclined(news: { area: string; indicator: string; reason: string | null }): Said;
}
