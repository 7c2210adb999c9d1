/** The address of every page, in Swedish. The same words are the routes (`:id`) and, with an id, the links. */
export const paths = {
  start: '/',
  signIn: '/logga-in',
  signInLink: (secret: string) => `/logga-in/${secret}`,
  signOut: '/logga-ut',
  setUp: (secret: string) => `/kom-igang/${secret}`,

  meetings: '/sammantraden',
  newMeeting: '/sammantraden/nytt',
  meeting: (id: string) => `/sammantraden/${id}`,
  /** Back at the form for one more matter, under the same heading; the fragment puts the focus in its first field. */
  meetingAfterMatter: (id: string, sectionId: string) =>
    `/sammantraden/${id}?under=${sectionId}#matter-title`,
  meetingHeadings: (id: string) => `/sammantraden/${id}?oppna=rubriker#rubriker`,
  meetingFacts: (id: string) => `/sammantraden/${id}/uppgifter`,
  meetingRemoval: (id: string) => `/sammantraden/${id}/borttagning`,
  meetingOpening: (id: string) => `/sammantraden/${id}/oppnande`,
  meetingClosing: (id: string) => `/sammantraden/${id}/avslut`,
  meetingReopening: (id: string) => `/sammantraden/${id}/ateroppnande`,
  meetingSealing: (id: string) => `/sammantraden/${id}/lasning`,
  sections: (id: string) => `/sammantraden/${id}/rubriker`,
  matters: (id: string) => `/sammantraden/${id}/punkter`,
  attendance: (id: string) => `/sammantraden/${id}/narvaro`,
  minutes: (id: string) => `/sammantraden/${id}/protokoll`,
  minutesPdf: (id: string) => `/sammantraden/${id}/protokoll.pdf`,

  section: (id: string) => `/rubriker/${id}`,
  sectionMove: (id: string) => `/rubriker/${id}/plats`,
  sectionRemoval: (id: string) => `/rubriker/${id}/borttagning`,
  attendanceRow: (id: string) => `/narvaro/${id}`,
  attendanceRemoval: (id: string) => `/narvaro/${id}/borttagning`,

  paragraph: (id: string) => `/paragrafer/${id}`,
  paragraphMove: (id: string) => `/paragrafer/${id}/plats`,
  paragraphNumber: (id: string) => `/paragrafer/${id}/nummer`,
  paragraphWithdrawal: (id: string) => `/paragrafer/${id}/utgar`,
  paragraphRemoval: (id: string) => `/paragrafer/${id}/borttagning`,
  appendices: (id: string) => `/paragrafer/${id}/bilagor`,
  appendix: (id: string) => `/bilagor/${id}`,
  appendixFile: (id: string) => `/bilagor/${id}/fil`,
  appendixRemoval: (id: string) => `/bilagor/${id}/borttagning`,

  cases: '/arenden',
  case: (id: string) => `/arenden/${id}`,

  organisation: '/organisation',
  bodyFacts: '/organisation/uppgifter',
  earlierNames: '/organisation/tidigare-namn',
  members: '/organisation/medlemmar',
  member: (id: string) => `/organisation/medlemmar/${id}`,
  organs: '/organisation/organ',
  newOrgan: '/organisation/organ/nytt',
  organ: (id: string) => `/organisation/organ/${id}`,
  series: '/organisation/nummerserier',
  persons: '/organisation/personer',
  person: (id: string) => `/organisation/personer/${id}`,
  mandates: '/organisation/uppdrag',
  mandate: (id: string) => `/organisation/uppdrag/${id}`,

  intake: '/las-in',
  intakeText: '/las-in/text',
  imported: (id: string) => `/las-in/${id}`
}
