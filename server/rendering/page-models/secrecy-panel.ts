import type { SecrecyMark } from '../../domain/secrecy/secrecy-schemas.ts'
import { formOf, type Form } from './form.ts'

/** The secrecy mark of a case or a paragraph, and what the reader may do with it. */
export type SecrecyPanel = {
  secrecy: SecrecyMark | null
  /** Where the form is sent. */
  action: string
  mayMark: boolean
  mayLift: boolean
  form: Form
}

export const secrecyPanel = (
  secrecy: SecrecyMark | null,
  action: string,
  rights: { mayMark: boolean; mayLift: boolean },
  form = formOf('secrecy')
): SecrecyPanel => ({ secrecy, action, ...rights, form })
