import type { LegalHold } from '../../domain/retention/fate-schemas.ts'
import { formOf, type Form } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'

/** The case or record that a hold is to be set on. */
export type HoldSubject = {
  field: 'caseId' | 'recordId'
  id: string
  label: string
  title: string
  href: string
}

export type ShownHold = LegalHold & { href: string }

export type HoldsPage = PageHead & {
  subject: HoldSubject | null
  isOfCase: boolean
  inForce: readonly ShownHold[]
  lifted: readonly ShownHold[]
  /** Whether a hold may be set on the subject: one that has a hold is not given another. */
  mayPlace: boolean
  mayLift: boolean
  form: Form
}

export const holdsPage = (
  holds: readonly LegalHold[],
  { mayWrite, subject }: { mayWrite: boolean; subject: HoldSubject | null },
  form = formOf('legalHold')
): HoldsPage => {
  const shown = holds.map(withHref)
  const inForce = shown.filter(({ liftedOn }) => liftedOn === null)
  const isHeld = subject !== null && inForce.some(hold => hold[subject.field] === subject.id)
  return {
    title: subject ? `Gallringsstopp ${subject.label}` : 'Gallringsstopp',
    breadcrumb: [
      crumb('Gallring och leverans', '/gallring-och-leverans'),
      ...(subject
        ? [crumb('Gallringsstopp', '/gallringsstopp'), crumb(subject.label)]
        : [crumb('Gallringsstopp')])
    ],
    subject,
    isOfCase: subject?.field === 'caseId',
    inForce,
    lifted: shown.filter(({ liftedOn }) => liftedOn !== null),
    mayPlace: mayWrite && subject !== null && !isHeld,
    mayLift: mayWrite,
    form
  }
}

/** With the address of what it holds. */
export const withHref = (hold: LegalHold): ShownHold => ({
  ...hold,
  href: hold.caseId ? `/arenden/${hold.caseId}` : `/handlingar/${hold.recordId ?? ''}`
})
