import type { NewMotion } from '../domain/decisions/motion-schemas.ts'
import type { NewProposition } from '../domain/decisions/proposition-schemas.ts'
import type { NewStatement } from '../domain/decisions/statement-schemas.ts'
import type { Labels } from './register-field-labels.ts'

/** What the fields of motions, propositions and statements are called. */
export const decidingFieldLabels = {
  motion: {
    personId: 'Ledamot',
    name: 'Vem som yrkar',
    kind: 'Yrkande',
    text: 'Vad som yrkas',
    reasons: 'Motivering',
    supporters: 'Instämmer, ett namn på varje rad',
    isWithdrawn: 'Återtaget'
  } satisfies Labels<NewMotion>,

  proposition: {
    subject: 'Gäller',
    yesText: 'Ja betyder',
    noText: 'Nej betyder',
    method: 'Så avgörs den',
    found: 'Ordföranden finner',
    requestedBy: 'Omröstning begärs av',
    isRepeated: 'Bordlagt eller återremitterat av en minoritet förut',
    seats: 'Antal platser',
    blankBallots: 'Blanka röstsedlar',
    reason: 'Varför det gick till så',
    votes: 'Röster',
    'votes.personId': 'Ledamot',
    'votes.name': 'Ledamot',
    'votes.answer': 'Röst',
    ballots: 'Röstsedlar',
    'ballots.name': 'Namn eller förslag',
    'ballots.ballots': 'Antal röstsedlar',
    'ballots.isDrawn': 'Lotten föll på den här'
  } satisfies Labels<NewProposition> & Record<`${'votes' | 'ballots'}.${string}`, string>,

  statement: {
    personId: 'Ledamot',
    name: 'Vem',
    kind: 'Slag',
    text: 'Text',
    notifiedOn: 'Anmäld den',
    notifiedTime: 'Klockan',
    reason: 'Varför den står med'
  } satisfies Labels<NewStatement>
}
