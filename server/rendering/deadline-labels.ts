import type { DeadlineKind } from '../domain/deadlines/deadline-schemas.ts'
import type { OwnTask } from '../domain/deadlines/own-task-schemas.ts'

/** What is to be done, as it stands on the desk. */
export const deadlineLabels = {
  deadlineKind: {
    material: 'Underlagen ska vara inlämnade',
    summons: 'Skicka kallelsen',
    'announce-meeting': 'Anslå mötet',
    'report-decisions': 'Anmäl delegationsbesluten',
    'report-decision': 'Anmäl delegationsbeslutet på nästa möte',
    'announce-decision': 'Anslå delegationsbeslutet',
    review: 'Granska protokollet inför justeringen',
    approval: 'Justera protokollet',
    announcement: 'Anslå justeringen',
    'legal-force': 'Bekräfta att inget överklagande har kommit',
    'take-down': 'Anslaget får tas ned',
    'take-down-meeting': 'Anslaget om mötet får tas ned',
    'take-down-decision': 'Anslaget av beslutet får tas ned',
    watch: 'Se över ärendet'
  } satisfies Record<DeadlineKind, string>,

  ownTaskKind: {
    'answer-summons': 'Svara på kallelsen',
    'review-paragraphs': 'Granska paragrafer som ska justeras omedelbart',
    'review-minutes': 'Granska protokollet inför justeringen',
    'sign-minutes': 'Läs och skriv under protokollet',
    'sign-correction': 'Läs och skriv under en rättelse'
  } satisfies Record<OwnTask['kind'], string>
}
