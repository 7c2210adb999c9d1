import type { FormBody } from './form-body.ts'
import type { PageRefusal } from './submit.ts'

/** The form of a new draft as its schema wants it: what it starts from is one choice, of which a plan is told by its id. */
export const draftFields = ({ from = '', ...typed }: FormBody): FormBody =>
  from === 'default' || from === 'empty' ? { ...typed, from } : { ...typed, from: 'plan', copyOfId: from }

/** A fault in the plan that is copied is a fault in that choice. */
export const inOrigin = (refusal: PageRefusal): PageRefusal => ({
  ...refusal,
  errors: refusal.errors.map(({ field, message }) => ({
    field: field === 'copyOfId' ? 'from' : field,
    message
  }))
})
