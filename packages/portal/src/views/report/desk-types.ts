/** What the desk answers, as its schema has it: packages/report/contract/schema.graphql. */
export type Status = "DRAFT" | "HANDED_IN" | "RETURNED" | "ACCEPTED" | "REFUSED" | "PUBLISHED";
export type Qualifier = "EXACT" | "ABOUT" | "MORE_THAN" | "NEARLY";
export type Scheme = "VN63" | "VN34";
export type Role = "REPORTER" | "EDITOR";

export interface Area {
  scheme: Scheme;
  code: string;
  nameVi: string;
  nameEn: string;
  /** Whether a province of the other division has the same name. */
  sharesName: boolean;
  slug: string;
}

/** What has a name in both languages; of a province also what tells it from another of its name. */
export interface Named extends Pick<Area, "nameVi" | "nameEn">, Partial<Pick<Area, "scheme" | "sharesName">> {}

export interface Me {
  name: string;
  email: string;
  role: Role;
  language: string;
  passkeys: number;
  office: { id: string; name: string; areas: Area[] } | null;
}

export interface KeptFinding {
  code: string;
  reason: string;
  /** What the reason was given for: it keeps the finding that says the same, and no other. */
  about: string | null;
}

/** A figure of a report; the same shape goes back to the desk. `value` is plain, such as 1234.5, or what was typed where that is no number. */
export interface ReportedValue {
  indicatorCode: string;
  value: string;
  period: string;
  qualifier: Qualifier;
  definitionKept: boolean;
  note: string | null;
  evidenceUrl: string | null;
  evidenceId: string | null;
  kept: KeptFinding[];
}

export interface Finding {
  code: string;
  severity: "ERROR" | "PLAUSIBILITY";
  indicatorCode: string | null;
  period: string | null;
  field: string | null;
  message: string;
  remedy: string;
  details: { name: string; value: string }[];
  /** What a reason to keep it is given for; null for an error. */
  about: string | null;
  keptReason: string | null;
}

export interface Evidence {
  id: string;
  fileName: string;
  size: number;
  isPublic: boolean;
  uploadedAt: string;
}

export interface ReportEvent {
  at: string;
  from: Status | null;
  to: Status;
  by: string | null;
  role: Role | null;
  reason: string | null;
}

/** A figure as the log keeps it. */
export type LoggedValue = Omit<ReportedValue, "kept">;

export interface Report {
  id: string;
  version: number;
  status: Status;
  office: { id: string; name: string };
  area: Area;
  /** Whether the office does not have the area any more: then it is neither changed nor handed in. */
  isAreaTaken: boolean;
  createdAt: string;
  updatedAt: string;
  handedInAt: string | null;
  decidedAt: string | null;
  publishedIn: string | null;
  values: ReportedValue[];
  evidence: Evidence[];
  findings: Finding[];
  events: ReportEvent[];
}

/** A report as a list of all of them has it. */
export type ListedReport = Omit<Report, "values" | "findings" | "evidence" | "events"> & { values: { indicatorCode: string }[] };

/** What stands in the current release. */
export interface KnownValue {
  value: number;
  period: string;
  qualifier: Qualifier;
  obsStatus: string;
  publisher: string;
  publisherEn: string | null;
  url: string | null;
}

/** What was accepted and waits for the next release. */
export interface WaitingValue extends Pick<KnownValue, "value" | "period" | "qualifier"> {
  definitionKept: boolean;
  office: string;
}

export interface FormIndicator {
  code: string;
  topic: string;
  nameVi: string;
  nameEn: string;
  unit: string;
  decimals: number;
  definitionVi: string;
  definitionEn: string;
  known: KnownValue | null;
  waiting: WaitingValue[];
}

export interface Form {
  area: Area;
  indicators: FormIndicator[];
}

export interface BesideValue {
  indicatorCode: string;
  known: KnownValue | null;
  waiting: WaitingValue[];
  peers: { count: number; lowest: number; median: number; highest: number; groupVi: string; groupEn: string } | null;
}

/** Days from handing in to decision, of how many reports. */
export interface DecisionTimes {
  decided: number;
  medianDays: number;
  longestDays: number;
}

export interface Office {
  id: string;
  name: string;
  areas: Area[];
  reports: { id: string; status: Status }[];
  people: OfficePerson[];
  ended: EndedAccess[];
  taken: { at: string; area: Area; by: string | null }[];
}

/** That an editor, or the command line, ended what somebody could do. */
export interface EndedAccess {
  at: string;
  name: string;
  wasInvited: boolean;
  by: string | null;
}

/** Somebody who decides on reports; who has never signed in has an open invitation. */
export interface Editor {
  id: string;
  name: string;
  email: string;
  hasSignedIn: boolean;
  isMe: boolean;
}

/** Somebody of an office; who has never signed in has an open invitation. */
export interface OfficePerson {
  id: string;
  name: string;
  email: string;
  hasSignedIn: boolean;
}

export interface Tip {
  id: string;
  at: string;
  area: Area;
  indicatorCode: string;
  value: string;
  period: string;
  url: string;
  note: string | null;
  status: "FRESH" | "TAKEN" | "DECLINED";
  reason: string | null;
  /** The row of observations.csv to enter; null for a tip that was not taken. */
  row: string | null;
}

export interface ReleaseJob {
  step: "COLLECTING" | "CHECKING" | "PUBLISHING" | "BUILDING" | "DONE" | "FAILED";
  done: number | null;
  total: number | null;
  message: string | null;
  version: string | null;
  startedAt: string;
}
