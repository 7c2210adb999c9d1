import type { MatrixRow } from './access-matrix.ts'
import { decidingPageRows } from './access-matrix-deciding.ts'
import { delegationPageRows } from './access-matrix-delegation.ts'
import { reviewPageRows } from './access-matrix-review.ts'

const mark = { statute: 'OSL 19 kap. 3 §' }
const organForm = {
  name: 'Nya gruppen',
  genitive: 'Nya gruppens',
  abbreviation: '',
  preparesForId: '',
  legalKind: 'officials',
  decisionVerb: 'beslutade',
  approverCount: '0',
  quorumRule: 'every-member',
  signaturePlace: 'last-page'
}
// A value that is the name of an id is replaced by that id of the world.
const mandateForm = { personId: 'personId', organId: 'organId', role: 'member', fromOn: '2026-01-01' }
const tokenForm = { personId: 'personId', label: 'Nyckel', 'scope-read-minutes': 'true', validDays: '30' }
const meetingForm = { organId: 'organId', firstOn: '2026-09-01' }
const rowForm = { recordType: 'Kallelse', outcome: 'preserve', registration: 'registered' }
const adoptionForm = {
  organId: 'organId',
  adoptedOn: '2026-01-01',
  paragraph: '§ 1',
  dnr: '',
  validFrom: '2026-01-01'
}
const factsForm = { place: 'Åre', firstOn: '2026-03-12', lastOn: '', startsAt: '', endsAt: '', revision: '1' }
const placeForm = { sectionId: 'sectionId', beforeId: '', revision: '1' }

/** The pages: every route at least once. */
export const pageRows: readonly MatrixRow[] = [
  { route: 'GET /', expect: 'signed in' },
  { route: 'GET /sammantraden', expect: 'signed in' },
  { route: 'GET /sammantraden/:id/kallelse', expect: 'write a draft' },
  { route: 'POST /sammantraden/:id/kallelse', expect: 'write a draft', form: { reason: '' } },
  {
    route: 'POST /sammantraden/:id/kallelse/svar',
    expect: 'write a draft',
    form: { personId: 'personId', answer: 'coming' }
  },
  { route: 'GET /sammantraden/:id/foredragningslista.pdf', expect: 'see a draft meeting' },
  { route: 'GET /kallelser/:summonsId.pdf', expect: 'see a draft meeting' },
  {
    route: 'GET /sammantraden/:id/tillkannagivande',
    expect: 'see a draft meeting',
    ids: { meetingId: 'toldMeetingId' }
  },
  {
    route: 'GET /sammantraden/:id/tillkannagivande/bevis.pdf',
    expect: 'see a draft meeting',
    ids: { meetingId: 'toldMeetingId' }
  },
  {
    route: 'POST /sammantraden/:id/tillkannagivande',
    expect: 'write a draft',
    ids: { meetingId: 'untoldMeetingId' },
    form: { reason: '' }
  },
  {
    route: 'POST /sammantraden/:id/tillkannagivande/nedtagning',
    expect: 'write a draft',
    ids: { meetingId: 'toldMeetingId' }
  },
  { route: 'GET /kallelse/:id', expect: 'see a draft meeting' },
  { route: 'POST /kallelse/:id', expect: 'answer a kallelse', form: { answer: 'coming' } },
  { route: 'GET /sammantradesplaner', expect: 'signed in' },
  {
    route: 'POST /sammantradesplaner',
    expect: 'plan in the organ',
    form: { organId: 'organId', year: '2031' }
  },
  { route: 'GET /sammantradesplaner/:id', expect: 'signed in' },
  {
    route: 'POST /sammantradesplaner/:id/dagar',
    expect: 'plan in the organ',
    form: { firstOn: '2030-05-06' }
  },
  {
    route: 'POST /sammantradesplaner/:id/flera-dagar',
    expect: 'plan in the organ',
    form: { 'days.0.firstOn': '2030-05-07', 'days.0.isChosen': 'true' }
  },
  { route: 'POST /sammantradesplaner/:id/dagar/:plannedDayId/borttagning', expect: 'plan in the organ' },
  {
    route: 'POST /sammantradesplaner/:id/antagande',
    expect: 'plan in the organ',
    form: { organId: 'organId', adoptedOn: '2026-03-01', paragraph: '§ 1' }
  },
  { route: 'GET /kalender', expect: 'signed in' },
  { route: 'POST /kalender', expect: 'signed in' },
  { route: 'POST /kalender/aterkallelse', expect: 'signed in' },
  { route: 'GET /kalender/:calendarSecret.ics', expect: 'open to all' },
  { route: 'GET /sammantraden/kalender/:organId.ics', expect: 'open to all' },
  { route: 'GET /arenden', expect: 'signed in' },
  { route: 'GET /sok', expect: 'signed in' },
  { route: 'GET /arenden/:id', expect: 'signed in' },
  { route: 'GET /dokumenthanteringsplan', expect: 'signed in' },
  { route: 'GET /dokumenthanteringsplan/:id', expect: 'signed in' },
  {
    route: 'POST /dokumenthanteringsplan',
    expect: 'write the plan',
    form: { name: 'Plan', from: 'empty' }
  },
  {
    route: 'POST /dokumenthanteringsplan/:id',
    expect: 'write the plan',
    form: { name: 'Annat namn', revision: '1' }
  },
  { route: 'GET /dokumenthanteringsplan/:id/borttagning', expect: 'write the plan' },
  { route: 'POST /dokumenthanteringsplan/:id/borttagning', expect: 'write the plan' },
  { route: 'POST /dokumenthanteringsplan/inlasning', expect: 'write the plan', upload: true },
  { route: 'GET /dokumenthanteringsplan/:id/rader/ny', expect: 'write the plan' },
  { route: 'POST /dokumenthanteringsplan/:id/rader', expect: 'write the plan', form: rowForm },
  { route: 'GET /dokumenthanteringsplan/:id/rader/:rowId', expect: 'signed in' },
  {
    route: 'POST /dokumenthanteringsplan/:id/rader/:rowId',
    expect: 'write the plan',
    form: { ...rowForm, revision: '1' }
  },
  { route: 'POST /dokumenthanteringsplan/:id/rader/:rowId/borttagning', expect: 'write the plan' },
  { route: 'GET /dokumenthanteringsplan/:id/antagande', expect: 'write the plan' },
  { route: 'POST /dokumenthanteringsplan/:id/antagande', expect: 'write the plan', form: adoptionForm },
  { route: 'GET /gallringsstopp', expect: 'signed in' },
  {
    route: 'POST /gallringsstopp',
    expect: 'write the plan',
    form: { caseId: 'caseId', reason: 'Tvist' }
  },
  { route: 'POST /gallringsstopp/:id/havning', expect: 'write the plan' },
  { route: 'GET /gallring-och-leverans', expect: 'signed in' },
  { route: 'GET /organisation', expect: 'signed in' },
  { route: 'GET /organisation/organ/:id', expect: 'signed in' },
  { route: 'GET /organisation/personer/:id', expect: 'signed in' },
  { route: 'GET /organisation/nummerserier', expect: 'signed in' },
  { route: 'GET /mitt-konto', expect: 'signed in' },
  { route: 'GET /kortkommandon', expect: 'signed in' },
  { route: 'GET /mitt-konto/journalnyckel', expect: 'signed in' },
  { route: 'GET /arenden/:id/historik', expect: 'signed in' },
  { route: 'GET /organisation/organ/:id/historik', expect: 'trail of the body' },
  { route: 'GET /organisation/personer/:id/historik', expect: 'trail of the body' },
  { route: 'GET /organisation/organ/nytt', expect: 'administer' },
  { route: 'GET /organisation/medlemmar/:id', expect: 'administer' },
  { route: 'GET /organisation/uppdrag/:id', expect: 'administer' },
  { route: 'GET /organisation/nycklar', expect: 'administer' },
  { route: 'GET /organisation/utskick', expect: 'administer' },
  { route: 'POST /organisation/uppgifter', expect: 'administer', form: { name: 'Nytt namn', revision: '1' } },
  {
    route: 'POST /organisation/tidigare-namn',
    expect: 'administer',
    form: { name: 'Förra namnet', untilOn: '2020-12-31' }
  },
  { route: 'POST /organisation/medlemmar', expect: 'administer', form: { name: 'Region Nord' } },
  {
    route: 'POST /organisation/medlemmar/:id',
    expect: 'administer',
    form: { name: 'Region Nord', revision: '1' }
  },
  {
    route: 'POST /organisation/organ/:id/justeringssatt',
    expect: 'administer',
    form: { method: 'on-paper' }
  },
  { route: 'POST /organisation/organ', expect: 'administer', form: organForm },
  {
    route: 'POST /organisation/organ/:id',
    expect: 'administer',
    form: { abbreviation: 'XX', revision: '1' }
  },
  { route: 'POST /organisation/personer', expect: 'administer', form: { name: 'Ny Person' } },
  {
    route: 'POST /organisation/personer/:id',
    expect: 'administer',
    form: { name: 'Annat Namn', revision: '1' }
  },
  { route: 'POST /organisation/uppdrag', expect: 'administer', form: mandateForm },
  {
    route: 'POST /organisation/uppdrag/:id',
    expect: 'administer',
    form: { fromOn: '2022-01-01', revision: '1' }
  },
  {
    route: 'POST /organisation/nummerserier',
    expect: 'administer',
    form: { organId: '', year: '2027', firstNumber: '10' }
  },
  { route: 'POST /organisation/personer/:id/konto', expect: 'administer', form: { email: 'ny@example.se' } },
  { route: 'POST /organisation/personer/:id/konto/lank', expect: 'administer' },
  { route: 'POST /organisation/personer/:id/konto/avstangning', expect: 'administer' },
  { route: 'POST /organisation/personer/:id/konto/oppnande', expect: 'administer' },
  { route: 'POST /organisation/personer/:id/konto/tvastegsinloggning', expect: 'administer' },
  { route: 'POST /organisation/nycklar', expect: 'administer', form: tokenForm },
  { route: 'POST /organisation/nycklar/:id/aterkallelse', expect: 'administer' },
  { route: 'POST /organisation/utskick/:id/nytt-forsok', expect: 'administer' },
  { route: 'POST /arenden', expect: 'write cases', form: { title: 'Nytt ärende' } },
  { route: 'POST /arenden/:id', expect: 'write cases', form: { title: 'Ny rubrik', revision: '1' } },
  { route: 'POST /arenden/:id/sekretess', expect: 'write cases', form: mark },
  {
    route: 'POST /arenden/:id/sekretess/havning',
    expect: 'lift a mark of a case',
    ids: { caseId: 'secretCaseId' }
  },
  { route: 'POST /arenden/:id/avslut', expect: 'write cases' },
  { route: 'POST /arenden/:id/oppnande', expect: 'write cases' },
  { route: 'POST /arenden/:id/makulering', expect: 'write cases', form: { reason: 'Fel' } },
  { route: 'POST /arenden/:id/samband', expect: 'write cases', form: { relatedDnr: 'relatedDnr' } },
  {
    route: 'POST /arenden/:id/samband/:relatedId/borttagning',
    expect: 'write cases',
    ids: { relatedId: 'secretCaseId' }
  },
  { route: 'POST /arenden/:id/anteckningar', expect: 'write cases', form: { text: 'Ringde' } },
  {
    route: 'POST /arenden/:id/bevakningar',
    expect: 'write cases',
    form: { watchOn: '2026-06-01', note: 'Svar?' }
  },
  { route: 'GET /bevakningar', expect: 'oversee the register' },
  { route: 'POST /bevakningar/:id/klar', expect: 'write cases' },
  { route: 'GET /oregistrerat', expect: 'oversee the register' },
  { route: 'GET /handlingar', expect: 'signed in' },
  { route: 'GET /handlingar/:id', expect: 'signed in' },
  { route: 'GET /handlingar/:id/historik', expect: 'signed in' },
  { route: 'GET /arenden/:id/handlingar', expect: 'write cases' },
  { route: 'POST /arenden/:id/handlingar', expect: 'write cases', upload: true },
  {
    route: 'POST /handlingar/:id',
    expect: 'write cases',
    form: { title: 'Ny rubrik', direction: 'received', revision: '1' }
  },
  { route: 'POST /handlingar/:id/makulering', expect: 'write cases', form: { reason: 'Fel' } },
  { route: 'POST /handlingar/:id/filer', expect: 'write cases', upload: true },
  { route: 'GET /handlingar/:id/filer/:fileId', expect: 'signed in' },
  {
    route: 'GET /handlingar/:id/filer/:fileId',
    expect: 'secret of the register',
    ids: { recordId: 'secretRecordId', fileId: 'secretFileId' }
  },
  { route: 'POST /handlingar/:id/sekretess', expect: 'write cases', form: mark },
  {
    route: 'POST /handlingar/:id/sekretess/havning',
    expect: 'lift a mark of a case',
    ids: { recordId: 'secretRecordId' }
  },
  { route: 'GET /overklagandetid', expect: 'open to all' },
  { route: 'GET /anslagstavla', expect: 'open to all' },
  { route: 'GET /diarium', expect: 'open to all' },
  { route: 'GET /diarium/:year/:number', expect: 'open to all' },
  { route: 'GET /postlista', expect: 'open to all' },
  { route: 'GET /sammantraden/nytt', expect: 'plan anywhere' },
  { route: 'POST /sammantraden', expect: 'plan in the organ', form: meetingForm },
  { route: 'GET /las-in', expect: 'read imports' },
  { route: 'POST /las-in', expect: 'import', upload: true },
  { route: 'POST /las-in/text', expect: 'import', form: { text: '§ 1 Öppnande' } },
  { route: 'GET /kvalitet', expect: 'oversee the register' },
  { route: 'GET /las-in/diarium', expect: 'import a register' },
  { route: 'POST /las-in/diarium', expect: 'import a register', upload: true },
  { route: 'POST /las-in/diarium/prov', expect: 'import a register', upload: true },
  { route: 'GET /las-in/:id', expect: 'read imports' },
  { route: 'GET /las-in/:id/original', expect: 'read imports' },
  { route: 'GET /sammantraden/:id', expect: 'see a draft meeting' },
  { route: 'GET /sammantraden/:id', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /paragrafer/:id', expect: 'see a draft meeting' },
  { route: 'GET /paragrafer/:id', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /paragrafer/:id/bilagor', expect: 'see a draft meeting' },
  { route: 'GET /paragrafer/:id/bilagor', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /bilagor/:id/fil', expect: 'see a draft meeting' },
  { route: 'GET /bilagor/:id/fil', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /bilagor/:id/fil', expect: 'secret of a draft', ids: { appendixId: 'secretAppendixId' } },
  {
    route: 'GET /bilagor/:id/fil',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { appendixId: 'secretAppendixId' }
  },
  {
    route: 'POST /sammantraden/:id/justering/:signerId/egen',
    expect: 'by session only',
    of: 'sealed',
    form: { answer: 'signed' }
  },
  {
    route: 'POST /sammantraden/:id/justering/filer',
    expect: 'write what is sealed',
    ids: { meetingId: 'approvedMeetingId' },
    upload: true
  },
  {
    route: 'GET /sammantraden/:id/justering/filer/:fileId',
    expect: 'secret of the sealed',
    of: 'sealed',
    ids: { fileId: 'signedFileId' }
  },
  {
    route: 'GET /sammantraden/:id/anslag/bevis.pdf',
    expect: 'read what is sealed',
    ids: { meetingId: 'announcedMeetingId' }
  },
  {
    route: 'GET /sammantraden/:id/omedelbar-justering',
    expect: 'see a draft meeting',
    ids: { meetingId: 'immediateMeetingId' }
  },
  {
    route: 'POST /sammantraden/:id/omedelbar-justering',
    expect: 'write a draft',
    ids: { meetingId: 'immediateMeetingId' },
    form: { 'paragraphs.0.paragraphId': 'immediatePageParagraphId' }
  },
  {
    route: 'GET /justeringar/:id/rattelser',
    expect: 'read what is sealed',
    ids: { approvalId: 'correctedApprovalId' }
  },
  {
    route: 'POST /justeringar/:id/rattelser',
    expect: 'write what is sealed',
    ids: { approvalId: 'correctedApprovalId' },
    form: {
      kind: 'writing-slip',
      'changes.0.paragraphId': 'correctedParagraphId',
      'changes.0.was': 'Ny',
      'changes.0.becomes': 'Nytt',
      isObvious: 'true'
    }
  },
  {
    route: 'GET /justeringar/:id/underskrifter.pdf',
    expect: 'read what is sealed',
    ids: { approvalId: 'correctedApprovalId' }
  },
  {
    route: 'GET /justeringar/:id/protokoll.pdf',
    expect: 'read what is sealed',
    ids: { approvalId: 'correctedApprovalId' }
  },
  {
    route: 'POST /justeringar/:id/rattelser/underskrifter/:signerId',
    expect: 'write what is sealed',
    ids: { signerId: 'correctionSignerId' },
    form: { answer: 'signed', answeredOn: '2026-03-12' }
  },
  {
    route: 'POST /justeringar/:id/rattelser/underskrifter/:signerId/egen',
    expect: 'by session only',
    ids: { signerId: 'correctionSignerId' },
    form: { answer: 'signed' }
  },
  { route: 'POST /rattelser/:id/tillbakadragande', expect: 'see a proposed correction' },
  {
    route: 'GET /rattelser/:id/protokoll.pdf',
    expect: 'read what is sealed',
    ids: { correctionId: 'correctedId' }
  },
  {
    route: 'GET /omedelbara-justeringar/:id/protokoll.pdf',
    expect: 'read what is sealed',
    ids: { approvalId: 'immediateApprovalId' }
  },
  {
    route: 'GET /omedelbara-justeringar/:id/justering',
    expect: 'read what is sealed',
    ids: { approvalId: 'immediateApprovalId' }
  },
  {
    route: 'POST /omedelbara-justeringar/:id/justering/:signerId',
    expect: 'write what is sealed',
    ids: { approvalId: 'immediateApprovalId', signerId: 'immediateSignerId' },
    form: { answer: 'signed', answeredOn: '2026-03-12' }
  },
  {
    route: 'POST /omedelbara-justeringar/:id/justering/:signerId/egen',
    expect: 'by session only',
    ids: { approvalId: 'immediateApprovalId', signerId: 'immediateSignerId' },
    form: { answer: 'signed' }
  },
  {
    route: 'POST /omedelbara-justeringar/:id/justering/filer',
    expect: 'write what is sealed',
    ids: { approvalId: 'immediateApprovalId' },
    upload: true
  },
  {
    route: 'GET /omedelbara-justeringar/:id/justering/filer/:fileId',
    expect: 'read what is sealed',
    ids: { approvalId: 'immediateAnnouncedId', fileId: 'immediateFileId' }
  },
  {
    route: 'POST /omedelbara-justeringar/:id/anslag',
    expect: 'write what is sealed',
    ids: { approvalId: 'immediateApprovedId' },
    form: { keptAt: 'Kansliet', reason: 'Sjukdom' }
  },
  {
    route: 'GET /omedelbara-justeringar/:id/anslag/bevis.pdf',
    expect: 'read what is sealed',
    ids: { approvalId: 'immediateAnnouncedId' }
  },
  {
    route: 'POST /omedelbara-justeringar/:id/anslag/nedtagning',
    expect: 'write what is sealed',
    ids: { approvalId: 'immediateAnnouncedId' }
  },
  { route: 'GET /sammantraden/:id/laga-kraft', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'POST /sammantraden/:id/laga-kraft',
    expect: 'write what is sealed',
    ids: { meetingId: 'announcedMeetingId' }
  },
  {
    route: 'POST /sammantraden/:id/laga-kraft/:partId',
    expect: 'write what is sealed',
    ids: { meetingId: 'announcedMeetingId', partId: 'judgedAppealId' },
    form: { legalForceOn: '2026-03-10' }
  },
  {
    route: 'GET /anslagstavla/:announcementId/protokoll',
    expect: 'open to all',
    ids: { announcementId: 'publishedAnnouncementId' }
  },
  {
    route: 'GET /anslagstavla/:announcementId/protokoll.pdf',
    expect: 'open to all',
    ids: { announcementId: 'publishedAnnouncementId' }
  },
  { route: 'GET /sammantraden/:id/checklista', expect: 'write a draft' },
  { route: 'GET /sammantraden/:id/sok-och-ersatt', expect: 'write a draft' },
  {
    route: 'POST /sammantraden/:id/sok-och-ersatt',
    expect: 'write a draft',
    form: { words: 'planen', replacement: 'plan', 'hits.0': 'x~1~text~0' }
  },
  {
    route: 'POST /sammantraden/:id/checklista',
    expect: 'write a draft',
    form: { 'ticks.0.item': 'extracts-certified' }
  },
  {
    route: 'GET /justeringar/:id/publicering',
    expect: 'write what is sealed',
    ids: { approvalId: 'announcedApprovalId' }
  },
  {
    route: 'POST /justeringar/:id/publicering/personuppgifter',
    expect: 'write what is sealed',
    ids: { approvalId: 'announcedApprovalId' }
  },
  {
    route: 'POST /justeringar/:id/publicering',
    expect: 'write what is sealed',
    ids: { approvalId: 'announcedApprovalId' }
  },
  {
    route: 'POST /justeringar/:id/publicering/borttagning',
    expect: 'write what is sealed',
    ids: { approvalId: 'approvalId' }
  },
  {
    route: 'POST /sammantraden/:id/paragrafer/:partId/overklagbarhet',
    expect: 'write what is sealed',
    ids: { meetingId: 'announcedMeetingId', partId: 'againstParagraphId' },
    form: { isAppealable: 'false', reason: 'Verkställer bara' }
  },
  {
    route: 'POST /sammantraden/:id/paragrafer/:partId/overklaganden',
    expect: 'write what is sealed',
    ids: { meetingId: 'announcedMeetingId', partId: 'againstParagraphId' },
    form: { receivedOn: '2026-03-10', appellant: 'Mona Medlem', court: 'Förvaltningsrätten' }
  },
  {
    route: 'POST /sammantraden/:id/overklaganden/:partId',
    expect: 'write what is sealed',
    ids: { meetingId: 'announcedMeetingId', partId: 'appealId' },
    form: { revision: '1', court: 'Förvaltningsrätten' }
  },
  { route: 'GET /sammantraden/:id/justering', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'POST /sammantraden/:id/justering/:signerId',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { answer: 'signed', answeredOn: '2026-03-12' }
  },
  {
    route: 'POST /sammantraden/:id/anslag',
    expect: 'write what is sealed',
    ids: { meetingId: 'approvedMeetingId' },
    form: { keptAt: 'Kansliet', reason: 'Sjukdom' }
  },
  {
    route: 'POST /sammantraden/:id/anslag/nedtagning',
    expect: 'write what is sealed',
    ids: { meetingId: 'announcedMeetingId' }
  },
  { route: 'GET /sammantraden/:id/arenden', expect: 'write a draft' },
  { route: 'GET /sammantraden/:id/arenden', expect: 'write what is sealed', of: 'sealed' },
  {
    route: 'POST /sammantraden/:id/arenden',
    expect: 'write a draft',
    form: { caseId: 'caseId', 'recordIds.0': 'recordId' }
  },
  {
    route: 'POST /sammantraden/:id/arenden',
    expect: 'write a draft',
    ids: { recordId: 'secretRecordId' },
    form: { caseId: 'caseId', 'recordIds.0': 'recordId' }
  },
  {
    route: 'POST /sammantraden/:id/arenden',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { caseId: 'caseId' }
  },
  { route: 'GET /sammantraden/:id/pa-vag-hit', expect: 'see a draft meeting' },
  { route: 'GET /sammantraden/:id/pa-vag-hit', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'POST /sammantraden/:id/pa-vag-hit',
    expect: 'write a draft',
    form: { fromParagraphId: 'fromParagraphId' }
  },
  { route: 'GET /paragrafer/:id/utdrag.pdf', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /sammantraden/:id/utdrag', expect: 'see a draft meeting' },
  { route: 'GET /sammantraden/:id/utdrag', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'POST /sammantraden/:id/utdrag',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { 'paragraphs.0.paragraphId': 'paragraphId' }
  },
  { route: 'GET /paragrafer/:id/utskick', expect: 'see a draft meeting' },
  { route: 'GET /paragrafer/:id/utskick', expect: 'read what is sealed', of: 'sealed' },
  { route: 'POST /paragrafer/:id/utskick', expect: 'write what is sealed', of: 'sealed' },
  {
    route: 'POST /paragrafer/:id/mottagare',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { name: 'Region Nord', email: '' }
  },
  {
    route: 'POST /paragrafer/:id/mottagare/:recipientId/borttagning',
    expect: 'write what is sealed',
    of: 'sealed'
  },
  { route: 'GET /sammantraden/:id/sammanfattning', expect: 'read a draft', of: 'closed' },
  { route: 'GET /sammantraden/:id/sammanfattning', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /sammantraden/:id/sammanfattning.pdf', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'POST /sammantraden/:id/utskick',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { document: 'summary' }
  },
  { route: 'GET /organisation/organ/:id/utskick', expect: 'signed in' },
  {
    route: 'POST /organisation/organ/:id/utskick',
    expect: 'plan in the organ',
    form: { name: 'Regionerna', email: 'regioner@example.se', document: 'summary' }
  },
  {
    route: 'POST /organisation/organ/:id/utskick/:recipientId/borttagning',
    expect: 'plan in the organ',
    ids: { recipientId: 'standingRecipientId' }
  },
  { route: 'GET /organisation/organ/:id/dagordning', expect: 'signed in' },
  {
    route: 'POST /organisation/organ/:id/dagordning',
    expect: 'plan in the organ',
    form: { title: 'Rapport från råden', frequency: 'every-meeting' }
  },
  { route: 'GET /organisation/organ/:id/dagordning/:standingItemId', expect: 'signed in' },
  {
    route: 'POST /organisation/organ/:id/dagordning/:standingItemId',
    expect: 'plan in the organ',
    form: { title: 'Nomineringar', frequency: 'every-meeting', revision: '1' }
  },
  {
    route: 'POST /organisation/organ/:id/dagordning/:standingItemId/plats',
    expect: 'plan in the organ',
    form: { beforeId: '', revision: '1' }
  },
  {
    route: 'POST /organisation/organ/:id/dagordning/:standingItemId/borttagning',
    expect: 'plan in the organ'
  },
  { route: 'POST /sammantraden/:id/staende-punkter', expect: 'write a draft' },
  { route: 'POST /sammantraden/:id/staende-punkter', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /paragrafer/:id/medlemmar', expect: 'see a draft meeting' },
  { route: 'GET /paragrafer/:id/medlemmar', expect: 'read what is sealed', of: 'sealed' },
  {
    route: 'POST /paragrafer/:id/medlemmar',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { sentOn: '2026-03-12' }
  },
  {
    route: 'POST /paragrafer/:id/medlemmar/:decisionId',
    expect: 'write what is sealed',
    of: 'sealed',
    ids: { decisionId: 'memberDecisionId' },
    form: { theirParagraph: 'RF § 45', revision: '1' }
  },
  { route: 'GET /sammantraden/:id/protokoll', expect: 'read a draft', of: 'closed' },
  { route: 'GET /sammantraden/:id/protokoll', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /sammantraden/:id/protokoll.pdf', expect: 'read a draft', of: 'closed' },
  { route: 'GET /sammantraden/:id/protokoll.pdf', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /sammantraden/:id/narvaro', expect: 'read a draft', of: 'closed' },
  { route: 'GET /sammantraden/:id/narvaro', expect: 'read what is sealed', of: 'sealed' },
  { route: 'GET /sammantraden/:id/historik', expect: 'read a draft', of: 'closed' },
  { route: 'GET /sammantraden/:id/historik', expect: 'read drafts of the sealed', of: 'sealed' },
  { route: 'GET /paragrafer/:id/historik', expect: 'read a draft', of: 'closed' },
  { route: 'GET /paragrafer/:id/versioner', expect: 'read a draft', of: 'closed' },
  { route: 'GET /paragrafer/:id/versioner', expect: 'read drafts of the sealed', of: 'sealed' },
  { route: 'GET /paragrafer/:id/versioner/:sequence', expect: 'read a draft', of: 'closed' },
  { route: 'POST /paragrafer/:id/versioner/:sequence', expect: 'write a draft', form: {} },
  { route: 'GET /paragrafer/:id/historik', expect: 'read drafts of the sealed', of: 'sealed' },
  { route: 'GET /narvaro/:id', expect: 'write a draft' },
  { route: 'GET /narvaro/:id', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /sammantraden/:id/borttagning', expect: 'write a draft' },
  {
    route: 'POST /sammantraden/:id/uppgifter',
    expect: 'write a draft',
    form: factsForm
  },
  {
    route: 'POST /sammantraden/:id/uppgifter',
    expect: 'write what is sealed',
    of: 'sealed',
    form: factsForm
  },
  { route: 'GET /sammantraden/:id/installande', expect: 'write a draft' },
  { route: 'POST /sammantraden/:id/installande', expect: 'write a draft', form: { reason: 'Sjukdom' } },
  {
    route: 'POST /sammantraden/:id/installande',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { reason: 'Sjukdom' }
  },
  { route: 'POST /sammantraden/:id/borttagning', expect: 'write a draft', form: { revision: '1' } },
  {
    route: 'POST /sammantraden/:id/borttagning',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { revision: '1' }
  },
  { route: 'POST /sammantraden/:id/punkter', expect: 'write a draft', form: { title: 'Ny punkt' } },
  {
    route: 'POST /sammantraden/:id/punkter',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { title: 'Ny punkt' }
  },
  { route: 'POST /sammantraden/:id/rubriker', expect: 'write a draft', form: { title: 'Ny rubrik' } },
  {
    route: 'POST /sammantraden/:id/rubriker',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { title: 'Ny rubrik' }
  },
  { route: 'POST /sammantraden/:id/narvaro', expect: 'write a draft', form: { name: 'Gäst', role: 'other' } },
  {
    route: 'POST /sammantraden/:id/narvaro',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { name: 'Gäst', role: 'other' }
  },
  { route: 'POST /sammantraden/:id/oppnande', expect: 'write a draft' },
  { route: 'POST /sammantraden/:id/oppnande', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /sammantraden/:id/avslut', expect: 'write a draft' },
  { route: 'POST /sammantraden/:id/avslut', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /sammantraden/:id/ateroppnande', expect: 'write a draft' },
  { route: 'POST /sammantraden/:id/ateroppnande', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /sammantraden/:id/lasning', expect: 'write a draft' },
  { route: 'POST /sammantraden/:id/lasning', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /rubriker/:id', expect: 'write a draft', form: { title: 'Annan rubrik', revision: '1' } },
  {
    route: 'POST /rubriker/:id',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { title: 'Annan rubrik', revision: '1' }
  },
  { route: 'POST /rubriker/:id/plats', expect: 'write a draft', form: { beforeId: '', revision: '1' } },
  {
    route: 'POST /rubriker/:id/plats',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { beforeId: '', revision: '1' }
  },
  { route: 'POST /rubriker/:id/borttagning', expect: 'write a draft', form: { meetingId: 'meetingId' } },
  { route: 'POST /rubriker/:id/borttagning', expect: 'write what is sealed', of: 'sealed', form: {} },
  { route: 'POST /paragrafer/:id', expect: 'write a draft', form: { title: 'Ny rubrik', revision: '1' } },
  {
    route: 'POST /paragrafer/:id',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { title: 'Ny rubrik', revision: '1' }
  },
  { route: 'POST /paragrafer/:id/plats', expect: 'write a draft', form: placeForm },
  { route: 'POST /paragrafer/:id/plats', expect: 'write what is sealed', of: 'sealed', form: placeForm },
  { route: 'POST /paragrafer/:id/nummer', expect: 'write a draft' },
  { route: 'POST /paragrafer/:id/nummer', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /paragrafer/:id/utgar', expect: 'write a draft', form: { isWithdrawn: 'true' } },
  {
    route: 'POST /paragrafer/:id/utgar',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { isWithdrawn: 'true' }
  },
  { route: 'POST /paragrafer/:id/borttagning', expect: 'write a draft' },
  { route: 'POST /paragrafer/:id/borttagning', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /paragrafer/:id/sekretess', expect: 'write a draft', form: mark },
  { route: 'POST /paragrafer/:id/sekretess', expect: 'write what is sealed', of: 'sealed', form: mark },
  { route: 'POST /paragrafer/:id/sekretess/havning', expect: 'write a draft' },
  { route: 'POST /paragrafer/:id/sekretess/havning', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /narvaro/:id', expect: 'write a draft', form: { name: 'Annan Gäst', revision: '1' } },
  {
    route: 'POST /narvaro/:id',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { name: 'Annan Gäst', revision: '1' }
  },
  { route: 'GET /beslutsforhet', expect: 'signed in' },
  { route: 'GET /att-gora', expect: 'signed in' },
  { route: 'POST /sammantraden/:id/upprop', expect: 'write a draft', form: { act: 'present' } },
  {
    route: 'POST /sammantraden/:id/upprop',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { act: 'present' }
  },
  { route: 'POST /sammantraden/:id/dagordningsval', expect: 'write a draft', form: { caseId: 'caseId' } },
  {
    route: 'POST /sammantraden/:id/dagordningsval',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { caseId: 'caseId' }
  },
  { route: 'POST /sammantraden/:id/tjanstgoring', expect: 'write a draft' },
  { route: 'POST /sammantraden/:id/tjanstgoring', expect: 'write what is sealed', of: 'sealed' },
  { route: 'GET /jav/:id', expect: 'write a draft' },
  { route: 'GET /jav/:id', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /jav/:id', expect: 'write a draft', form: { ground: 'Ägare', revision: '1' } },
  {
    route: 'POST /jav/:id',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { ground: 'Ägare', revision: '1' }
  },
  { route: 'POST /jav/:id/borttagning', expect: 'write a draft' },
  { route: 'POST /jav/:id/borttagning', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /paragrafer/:id/jav', expect: 'write a draft', form: { name: 'Gäst', ground: 'Ägare' } },
  {
    route: 'POST /paragrafer/:id/jav',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { name: 'Gäst', ground: 'Ägare' }
  },
  {
    route: 'POST /paragrafer/:id/beslutsforhet',
    expect: 'write a draft',
    form: { quorumReason: 'Snöstorm', revision: '1' }
  },
  {
    route: 'POST /paragrafer/:id/beslutsforhet',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { quorumReason: 'Snöstorm', revision: '1' }
  },
  { route: 'POST /narvaro/:id/borttagning', expect: 'write a draft' },
  { route: 'POST /narvaro/:id/borttagning', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /bilagor/:id', expect: 'write a draft', form: { title: 'Nytt namn', revision: '1' } },
  {
    route: 'POST /bilagor/:id',
    expect: 'write what is sealed',
    of: 'sealed',
    form: { title: 'Nytt namn', revision: '1' }
  },
  { route: 'POST /bilagor/:id/borttagning', expect: 'write a draft' },
  { route: 'POST /bilagor/:id/borttagning', expect: 'write what is sealed', of: 'sealed' },
  { route: 'POST /paragrafer/:id/text-ur-word', expect: 'write a draft', upload: true },
  { route: 'POST /paragrafer/:id/text-ur-word', expect: 'write what is sealed', of: 'sealed', upload: true },
  { route: 'POST /paragrafer/:id/bilagor', expect: 'write a draft', upload: true },
  { route: 'POST /paragrafer/:id/bilagor', expect: 'write what is sealed', of: 'sealed', upload: true },
  ...decidingPageRows,
  ...delegationPageRows,
  ...reviewPageRows
]
