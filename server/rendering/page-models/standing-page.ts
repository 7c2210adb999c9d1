import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { StandingRecipient } from '../../domain/dispatch/recipient-schemas.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'

export type StandingPage = PageHead & {
  organ: Organ
  recipients: readonly (StandingRecipient & { documentText: string })[]
  mayEdit: boolean
  documents: readonly Option[]
  form: Form
}

export const standingPage = (
  organ: Organ,
  recipients: readonly StandingRecipient[],
  mayEdit: boolean,
  form = formOf('standingRecipient')
): StandingPage => ({
  title: `Stående utskick, ${organ.name}`,
  breadcrumb: [
    crumb('Organisation', '/organisation'),
    crumb(organ.name, `/organisation/organ/${organ.id}`),
    crumb('Stående utskick')
  ],
  organ,
  recipients: recipients.map(each => ({ ...each, documentText: labels.standingDocument[each.document] })),
  mayEdit,
  documents: optionsOf(labels.standingDocument),
  form
})
