import type { NewAttendance } from '../domain/meetings/attendance-schemas.ts'
import type { NewRecusal, PresenceEdit } from '../domain/presence/presence-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** The fields of the forms about attendance, jäv and quorum. */
export const presenceFieldLabels = {
  attendance: {
    personId: 'Person',
    name: 'Namn',
    role: 'Roll',
    forName: 'Tjänstgör för',
    memberId: 'Företräder',
    fromNumber: 'Från §',
    toNumber: 'Till §',
    fromTime: 'Från klockan',
    toTime: 'Till klockan',
    leftReason: 'Lämnade mötet på grund av',
    mode: 'Deltog',
    presided: 'Ledde mötet',
    isApprover: 'Vald att justera protokollet',
    note: 'Titel eller annat efter namnet'
  } satisfies Labels<Required<NewAttendance>>,

  recusal: {
    personId: 'Vem som är jävig',
    name: 'Namn',
    ground: 'Jävsgrunden, som den angavs',
    isDisputed: 'Det är ifrågasatt om jäv föreligger',
    ruling: 'Organet har avgjort jävsfrågan',
    stayed: 'Personen var kvar i lokalen'
  } satisfies Labels<Required<NewRecusal>>,

  presence: {
    recusalRule: 'Regel för jäv i det här ärendet',
    quorumReason: 'Varför ärendet behandlades trots att mötet inte var beslutsfört',
    lateReason: 'Varför ärendet avgjordes fast det inte stod i kallelsen'
  } satisfies Labels<Required<PresenceEdit>>
}
