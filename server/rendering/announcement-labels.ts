import type { AppealOutcome, ForceStatus } from '../domain/announcement/legal-force-schemas.ts'
import type {
  PersonalDataFinding,
  PersonalDataVerdict
} from '../domain/announcement/personal-data-schemas.ts'

/** Swedish text for the literals of announcement and appeal. */
export const announcementLabels = {
  appealOutcome: {
    dismissed: 'avvisat',
    rejected: 'avslaget',
    annulled: 'beslutet upphävt'
  } satisfies Record<AppealOutcome, string>,

  personalDataKind: {
    'identity-number': 'Personnummer',
    phone: 'Telefonnummer',
    email: 'E-postadress',
    address: 'Adress',
    name: 'Kanske ett namn'
  } satisfies Record<PersonalDataFinding['kind'], string>,

  personalDataVerdict: {
    keep: 'Får vara kvar',
    mask: 'Tas bort'
  } satisfies Record<PersonalDataVerdict, string>,

  forceStatus: {
    'not-appealable': 'Kan inte överklagas',
    'not-announced': 'Inte anslaget än',
    appealable: 'Kan överklagas',
    unconfirmed: 'Överklagandetiden har gått ut',
    appealed: 'Överklagat',
    'in-force': 'Laga kraft',
    annulled: 'Upphävt'
  } satisfies Record<ForceStatus, string>
} as const
