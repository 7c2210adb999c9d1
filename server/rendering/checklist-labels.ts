import type { ChecklistFinding, ChecklistLine } from '../domain/checklist/checklist-schemas.ts'

/** Swedish text for the literals of the checklist. */
export const checklistLabels = {
  checklistAbout: {
    summons: 'Kallelsen',
    'meeting-announcement': 'Anslaget om mötet',
    minutes: 'Protokollet',
    approval: 'Justeringen',
    announcement: 'Anslaget'
  } satisfies Record<ChecklistFinding['about'], string>,

  checklistPhase: {
    during: 'Vid mötet',
    after: 'Efter mötet'
  } satisfies Record<ChecklistLine['phase'], string>
}
