import type { ApprovalSigner } from '../../domain/approval/approval-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { labels } from '../labels.ts'
import { formOf, type Form } from './form.ts'

/** One who must sign minutes or a correction, with the forms that the reader may use. */
export type SignerView = ApprovalSigner & {
  roleText: string
  /** For those who may write it in, while there is no answer. */
  forms: { signed: Form | null; refused: Form } | null
  /** For the signer, where the organ approves in the system. */
  ownForm: Form | null
}

type Shown = {
  mayWrite: boolean
  /** Who reads the page, '' for the system. */
  personId: string
  today: IsoDate
  /** Whether answers are waited for at all. */
  isOpen?: boolean
}

/** `form` is one that was refused: it comes back in its place with what was typed. */
export const signerViews = (
  signers: readonly ApprovalSigner[],
  { mayWrite, personId, today, isOpen = true }: Shown,
  form?: Form
): SignerView[] => {
  const again = (kept: Form): Form => (form?.id === kept.id ? form : kept)
  return signers.map(signer => {
    const isAwaited = isOpen && !signer.signedOn && !signer.refusedOn
    const isOwn = signer.signsHere && signer.personId === personId
    const signing = (answer: string) =>
      again(formOf('signing', { answeredOn: today }, `${answer}-${signer.id}`))
    return {
      ...signer,
      roleText: labels.signerRole[signer.role],
      forms:
        mayWrite && isAwaited && !isOwn
          ? { signed: signer.signsHere ? null : signing('signed'), refused: signing('refused') }
          : null,
      ownForm: isAwaited && isOwn ? again(formOf('ownSigning', {}, `own-${signer.id}`)) : null
    }
  })
}
