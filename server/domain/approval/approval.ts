import type { Organ } from '../bodies/organ-schemas.ts'
import type { Breach } from '../shared/breach.ts'
import { addDays, type IsoDate } from '../shared/dates.ts'
import type { Approval, ApprovalSigner } from './approval-schemas.ts'

/** KL 5:69: minutes are approved within 14 days of the meeting. */
export const approvalDueOn = (lastMeetingDay: IsoDate): IsoDate => addDays(lastMeetingDay, 14)

/** Officials have no duty to approve in the law: their chair and secretary sign all the same. */
export const hasDutyToApprove = ({
  approverCount,
  isAnnounced
}: Pick<Organ, 'approverCount' | 'isAnnounced'>): boolean => approverCount > 0 || isAnnounced

/** KL 8:12: that minutes are approved is announced on the second day after at the latest. */
export const announcementDueOn = (approvedOn: IsoDate): IsoDate => addDays(approvedOn, 2)

/**
 * The day the last of those required signed; null while somebody is waited for. One who refuses is not, but somebody who
 * presided and, where some were elected to approve, one of them must have signed.
 */
export const dayOfApproval = (
  signers: readonly Pick<ApprovalSigner, 'role' | 'signedOn' | 'refusedOn'>[]
): IsoDate | null => {
  const willing = signers.filter(({ refusedOn }) => refusedOn === null)
  const roles = new Set(signers.map(({ role }) => role))
  const isRepresented = [...roles].every(role => willing.some(signer => signer.role === role))
  const days = willing.flatMap(({ signedOn }) => signedOn ?? [])
  if (!isRepresented || days.length < willing.length) return null
  return days.toSorted().at(-1) ?? null
}

/** What came too late, with the statute. Shown, never hidden: what has happened has happened. */
export const breachesOf = (
  { dueOn, approvedOn }: Pick<Approval, 'dueOn' | 'approvedOn'>,
  today: IsoDate
): Breach[] =>
  dueOn && (approvedOn ?? today) > dueOn
    ? [
        {
          code: 'approved-late',
          statute: 'KL 5 kap. 69 §',
          message: approvedOn
            ? `Protokollet justerades ${approvedOn}. Det skulle ha justerats senast ${dueOn}.`
            : `Protokollet skulle ha justerats senast ${dueOn}.`
        }
      ]
    : []
