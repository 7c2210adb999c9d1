import type { EndReason } from '../domain/accounts/end-sessions.ts'
import type { LinkPurpose } from '../domain/accounts/sign-in-links.ts'
import type { SeriesKind } from '../domain/bodies/series.ts'
import type { EventType } from '../domain/events/event-types.ts'

/** What each kind of event is in words, as a line in a history. */
export const eventLabels = {
  'body.edited': 'Förbundets uppgifter ändrades',
  'earlier-name.added': 'Ett tidigare namn lades till',
  'member.added': 'En medlem lades till',
  'member.edited': 'Medlemmen ändrades',
  'organ.added': 'Organet lades upp',
  'organ.edited': 'Organet ändrades',
  'person.added': 'Personen lades upp',
  'person.edited': 'Personen ändrades',
  'mandate.added': 'Ett uppdrag lades till',
  'mandate.edited': 'Ett uppdrag ändrades',
  'account.created': 'Kontot lades upp',
  'account.edited': 'Kontot ändrades',
  'password.changed': 'Lösenordet byttes',
  'second-factor.added': 'Tvåstegsinloggning slogs på',
  'second-factor.removed': 'Tvåstegsinloggning slogs av',
  'token.created': 'En nyckel till API:t gavs ut',
  'token.revoked': 'En nyckel till API:t återkallades',
  'sign-in-link.created': 'En inloggningslänk gjordes',
  'sign-in-link.redeemed': 'En inloggningslänk användes',
  'sign-in.failed': 'En inloggning misslyckades',
  'session.started': 'Inloggning',
  'session.ended': 'Utloggning',
  'recovery-code.used': 'En reservkod användes',
  'set-up.completed': 'Förbundet lades upp',
  'series.started': 'En nummerserie började',
  'job.retried': 'Ett utskick försöktes igen',
  'case.opened': 'Ärendet öppnades',
  'case.imported': 'Ärendet lästes in',
  'case.edited': 'Ärendet ändrades',
  'case.closed': 'Ärendet avslutades',
  'case.reopened': 'Ärendet öppnades igen',
  'case.struck': 'Ärendet makulerades',
  'case.related': 'Ärendet knöts till ett annat',
  'case.unrelated': 'Sambandet med ett annat ärende togs bort',
  'watch.added': 'En bevakning lades till',
  'watch.completed': 'En bevakning blev klar',
  'note.added': 'En anteckning skrevs',
  'record.registered': 'En handling registrerades',
  'record.imported': 'En handling lästes in',
  'record.edited': 'Uppgifterna om handlingen ändrades',
  'record.struck': 'Handlingen makulerades',
  'record.file-added': 'En fil lades till handlingen',
  'secrecy.marked': 'Sekretessmarkerades',
  'secrecy.lifted': 'Sekretessmarkeringen hävdes',
  'meeting.planned': 'Mötet planerades',
  'meeting.edited': 'Mötets uppgifter ändrades',
  'meeting.removed': 'Mötet togs bort',
  'meeting.opened': 'Mötet öppnades',
  'meeting.closed': 'Mötet avslutades',
  'meeting.reopened': 'Mötet öppnades igen',
  'meeting.sealed': 'Protokollet låstes',
  'meeting.imported': 'Protokollet lästes in',
  'section.added': 'En rubrik lades till i dagordningen',
  'section.edited': 'En rubrik i dagordningen ändrades',
  'section.moved': 'En rubrik i dagordningen flyttades',
  'section.removed': 'En rubrik togs bort ur dagordningen',
  'attendance.added': 'Någon lades till i närvarolistan',
  'attendance.edited': 'En rad i närvarolistan ändrades',
  'attendance.removed': 'Någon togs bort ur närvarolistan',
  'matter.added': 'Ett ärende lades till på dagordningen',
  'matter.moved': 'Ett ärende på dagordningen flyttades',
  'matter.removed': 'Ett ärende togs bort från dagordningen',
  'matter.taken-up': 'Ärendet togs upp och fick sin paragraf',
  'matter.withdrawn': 'Ärendet utgår, eller tas upp igen',
  'paragraph.edited': 'Paragrafen ändrades',
  'appendix.added': 'En bilaga lades till',
  'appendix.edited': 'En bilaga ändrades',
  'appendix.removed': 'En bilaga togs bort',
  'trail.adopted': 'Tidigare händelser togs in i händelsekedjan',
  'trail.disposed': 'Uppgifter om gamla händelser gallrades'
} satisfies Record<EventType, string>

/** Literals that only events tell of, by the name of their field. */
export const eventLiterals = {
  reason: {
    'signed-out': 'loggade ut',
    'signed-in-again': 'loggade in på nytt',
    'ended-by-person': 'avslutad från en annan inloggning',
    'password-changed': 'lösenordet byttes',
    'second-factor-changed': 'tvåstegsinloggningen ändrades',
    'account-disabled': 'kontot stängdes av',
    'secret-replayed': 'inloggningen hade kopierats'
  } satisfies Record<EndReason, string>,

  purpose: {
    'sign-in': 'inloggning',
    'set-up': 'uppläggning'
  } satisfies Record<LinkPurpose, string>,

  kind: { case: 'diarienummer', paragraph: 'paragrafer' } satisfies Record<SeriesKind, string>
}
