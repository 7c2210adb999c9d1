import type { NewMeetingAnnouncement } from '../domain/announcement/meeting-announcement-schemas.ts'
import type { NewCaseMatter } from '../domain/agenda/case-matter-schemas.ts'
import type { NewStandingItem } from '../domain/agenda/standing-item-schemas.ts'
import type { Replacement } from '../domain/decisions/replacement-schemas.ts'
import type { MeetingCancellation } from '../domain/meetings/meeting-schemas.ts'
import type { DayPattern } from '../domain/planning/day-pattern.ts'
import type { NewPlannedDay, NewYearPlan, YearPlanAdoption } from '../domain/planning/year-plan-schemas.ts'
import type { NewSummons, SummonsReply } from '../domain/summons/summons-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** What the fields of the year plan and of the kallelse are called. */
export const planningFieldLabels = {
  summons: { reason: 'Varför kallelsen skickas sent' } satisfies Labels<NewSummons>,

  meetingCancellation: { reason: 'Varför mötet ställs in' } satisfies Labels<MeetingCancellation>,

  replacement: {
    words: 'Sök efter',
    replacement: 'Ersätt med',
    matchCase: 'Skilj på stora och små bokstäver',
    wholeWords: 'Bara hela ord',
    hits: 'Träffar'
  } satisfies Labels<Replacement>,

  summonsReply: {
    personId: 'Person',
    answer: 'Svar',
    note: 'Meddelande till sekreteraren'
  } satisfies Labels<SummonsReply>,

  caseMatter: {
    caseId: 'Ärende',
    title: 'Rubrik på dagordningen',
    sectionId: 'Under rubriken',
    recordIds: 'Handlingar'
  } satisfies Labels<NewCaseMatter>,

  standingItem: {
    title: 'Rubrik',
    frequency: 'Hur ofta',
    isLast: 'Avslutar dagordningen: det som läggs till hamnar före',
    dnr: 'Diarienummer',
    collectingTitle: 'Årets samlingsärende',
    text: 'Text som paragrafen börjar med',
    clause: 'Beslut som brukar fattas, efter ”att”'
  } satisfies Labels<NewStandingItem>,

  yearPlan: {
    organId: 'Organ',
    year: 'År',
    materialDays: 'Underlag, dagar före',
    dispatchDays: 'Kallelse, dagar före',
    approvalDays: 'Justering, dagar efter'
  } satisfies Labels<NewYearPlan>,

  plannedDay: {
    firstOn: 'Datum',
    lastOn: 'Sista dag, om mötet pågår flera dagar',
    startsAt: 'Börjar',
    endsAt: 'Slutar',
    place: 'Plats',
    isBudget: 'Budgeten fastställs: mötet är offentligt (KL 9:10)',
    materialOn: 'Underlag lämnas, om annan dag',
    dispatchOn: 'Kallelsen skickas, om annan dag',
    approvalOn: 'Protokollet justeras, om annan dag'
  } satisfies Labels<NewPlannedDay>,

  dayPattern: {
    weekday: 'Veckodag',
    week: 'Vilken i månaden',
    months: 'Månader'
  } satisfies Labels<DayPattern>,

  plannedDays: {
    'days.firstOn': 'Datum',
    'days.isChosen': 'Med i planen',
    startsAt: 'Börjar',
    endsAt: 'Slutar',
    place: 'Plats'
  },

  meetingAnnouncement: {
    announcedOn: 'Anslaget, på en anslagstavla på annan plats',
    reason: 'Varför mötet anslås senare än en vecka före'
  } satisfies Labels<NewMeetingAnnouncement>,

  yearPlanAdoption: {
    organId: 'Antagen av',
    adoptedOn: 'Dag',
    paragraph: 'Paragraf'
  } satisfies Labels<YearPlanAdoption>
}
