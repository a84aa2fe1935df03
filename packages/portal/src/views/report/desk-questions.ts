const areaFields = "scheme code nameVi nameEn sharesName slug";
const area = `area { ${areaFields} }`;
const loggedFields = "indicatorCode value period qualifier definitionKept note evidenceUrl evidenceId";
const valueFields = `${loggedFields} kept { code reason about }`;
const evidenceFields = "id fileName size isPublic uploadedAt";
const eventFields = "at from to by role reason";
const headFields = `id version status office { id name } ${area} isAreaTaken createdAt updatedAt handedInAt decidedAt publishedIn`;
const findingFields = "code severity indicatorCode period field message remedy details { name value } about keptReason";
const knownFields = "value period qualifier obsStatus publisher publisherEn url";
const waitingFields = "value period qualifier definitionKept office";
const reportFields = `${headFields} values { ${valueFields} } evidence { ${evidenceFields} } findings { ${findingFields} } events { ${eventFields} }`;
const meFields = `name email role language passkeys office { id name areas { ${areaFields} } }`;
const jobFields = "step done total message version startedAt";
const tipFields = `id at ${area} indicatorCode value period url note status reason row`;

/** Every question that the pages put to the desk, by what it is for. */
export const deskQuestions = {
  me: `query Me { me { ${meFields} } }`,
  myReports: `query MyReports { reports { ${headFields} values { indicatorCode } events { ${eventFields} } } }`,
  form: `query Form($scheme: Scheme!, $code: String!) {
    form(scheme: $scheme, code: $code) {
      ${area} indicators { code topic nameVi nameEn unit decimals definitionVi definitionEn
        known { ${knownFields} } waiting { ${waitingFields} }
      }
    }
  }`,
  report: `query Report($id: ID!) { report(id: $id) { ${reportFields} } }`,
  decisionTimes: "query DecisionTimes { decisionTimes { decided medianDays longestDays } }",
  start: `mutation Start($scheme: Scheme!, $code: String!) { startReport(scheme: $scheme, code: $code) { id } }`,
  save: `mutation Save($id: ID!, $version: Int!, $values: [ReportedValueInput!]!) {
    saveReport(id: $id, version: $version, values: $values) { ${reportFields} }
  }`,
  discard: "mutation Discard($id: ID!, $version: Int!) { discardDraft(id: $id, version: $version) }",
  handIn: `mutation HandIn($id: ID!, $version: Int!) { handIn(id: $id, version: $version) { ${reportFields} } }`,
  takeBack: `mutation TakeBack($id: ID!, $version: Int!) { takeBack(id: $id, version: $version) { ${reportFields} } }`,
  allowEvidence: `mutation AllowEvidence($id: ID!, $isPublic: Boolean!) { allowEvidence(id: $id, isPublic: $isPublic) { ${evidenceFields} } }`,
  removeEvidence: "mutation RemoveEvidence($id: ID!) { removeEvidence(id: $id) }",
  setLanguage: `mutation SetLanguage($language: String!) { setLanguage(language: $language) { ${meFields} } }`,
  deleteMe: "mutation DeleteMe { deleteMe }",
  queue: `query Queue { reports { ${headFields} values { indicatorCode } } }`,
  tips: `query Tips { tips { ${tipFields} } }`,
  offices: `query Offices {
    offices {
      id name areas { ${areaFields} } reports { id status } people { id name email hasSignedIn } ended { at name wasInvited by }
      taken { at ${area} by }
    }
  }`,
  takeArea: "mutation TakeArea($office: ID!, $scheme: Scheme!, $code: String!) { takeArea(office: $office, scheme: $scheme, code: $code) { id } }",
  giveArea: "mutation GiveArea($office: ID!, $scheme: Scheme!, $code: String!) { giveArea(office: $office, scheme: $scheme, code: $code) { id } }",
  editors: "query Editors { editors { id name email hasSignedIn isMe } endedEditors { at name wasInvited by } }",
  endEditor: "mutation EndEditor($person: ID!) { endEditor(person: $person) }",
  endAccess: "mutation EndAccess($person: ID!) { endAccess(person: $person) { id } }",
  renameOffice: "mutation RenameOffice($id: ID!, $name: String!) { renameOffice(id: $id, name: $name) { name } }",
  releaseJob: `query ReleaseJob { releaseJob { ${jobFields} } }`,
  startRelease: `mutation StartRelease { startRelease { ${jobFields} } }`,
  decideTip: `mutation DecideTip($id: ID!, $status: TipStatus!, $reason: String) { decideTip(id: $id, status: $status, reason: $reason) { ${tipFields} } }`,
  invite: `mutation Invite($email: String!, $name: String!, $language: String!, $officeId: ID, $officeName: String, $areas: [AreaInput!]) {
    inviteReporter(email: $email, name: $name, language: $language, officeId: $officeId, officeName: $officeName, areas: $areas) { id name areas { ${areaFields} } }
  }`,
  deskReport: `query DeskReport($id: ID!) {
    report(id: $id) {
      ${reportFields}
      events { values { ${loggedFields} } }
      beside {
        indicatorCode known { ${knownFields} } waiting { ${waitingFields} } peers { count lowest median highest groupVi groupEn }
      }
      history: office { reports { ${headFields} events { ${eventFields} } } }
    }
  }`,
  returnReport: `mutation Return($id: ID!, $version: Int!, $reason: String!) { returnReport(id: $id, version: $version, reason: $reason) { id } }`,
  acceptReport: `mutation Accept($id: ID!, $version: Int!, $reason: String) { acceptReport(id: $id, version: $version, reason: $reason) { id } }`,
  refuseReport: `mutation Refuse($id: ID!, $version: Int!, $reason: String!) { refuseReport(id: $id, version: $version, reason: $reason) { id } }`,
} as const;
