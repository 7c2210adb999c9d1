import { assertCan } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { getDelegatedDecision } from '../delegation/delegated-decisions.ts'
import { getOwnMeeting, seeMatter } from '../meetings/meeting-access.ts'
import { isParagraphLocked } from '../meetings/meeting.ts'
import { getRecordRow } from '../register/record-store.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { Appeal, DecisionForce } from './legal-force-schemas.ts'
import { getDelegatedForce, listLegalForce } from './legal-forces.ts'

/** Which decision: that of a §, or one made on delegation. */
export type DecisionRef = { paragraphId: string } | { delegatedDecisionId: string }

/** What can be appealed, to one who writes what becomes of it. */
export type OwnDecision = {
  id: string
  columns: { matterId: string | null; delegatedDecisionId: string | null }
  decidedOn: IsoDate
  /** What the trail says it belongs to. */
  within: string
  isSecret: boolean
  /** Why there is nothing to appeal yet, and why nobody chooses whether it can be; '' where there is no reason. */
  appealRefusal: string
  choiceRefusal: string
  /** With those it is shown among: of its meeting, or alone. */
  listForces: () => Promise<DecisionForce[]>
}

export const getOwnDecision = (tx: Context, ref: DecisionRef, asked?: string): Promise<OwnDecision> =>
  'paragraphId' in ref ? ofParagraph(tx, ref.paragraphId, asked) : ofDelegate(tx, ref.delegatedDecisionId)

/** A CHECK sees that an appeal is of one. */
export const decisionOf = ({
  paragraphId,
  delegatedDecisionId
}: Pick<Appeal, 'paragraphId' | 'delegatedDecisionId'>): DecisionRef =>
  paragraphId === null ? { delegatedDecisionId: delegatedDecisionId ?? '' } : { paragraphId }

/** `wrong-state` for a § without a decision. */
export const getForce = async ({ id, listForces }: OwnDecision): Promise<DecisionForce> => {
  const force = (await listForces()).find(
    ({ paragraphId, delegatedDecisionId }) => (paragraphId ?? delegatedDecisionId) === id
  )
  if (!force) throw new AppError('wrong-state', 'Paragrafen har inget beslut.')
  return force
}

const ofParagraph = async (tx: Context, id: string, asked?: string): Promise<OwnDecision> => {
  const { meeting, matter } = await seeMatter(tx, id, asked)
  await getOwnMeeting(tx, meeting.id)
  const { name, isAppealable } = await getOrganRow(tx.store, meeting.organId)
  const isLocked = isParagraphLocked(meeting, matter)
  const choiceRefusal = isAppealable ? '' : `Det som ${name} beslutar kan inte överklagas.`
  return {
    id,
    columns: { matterId: id, delegatedDecisionId: null },
    decidedOn: meeting.firstOn,
    within: meeting.id,
    isSecret: matter.secrecy !== null,
    appealRefusal: isLocked
      ? ''
      : 'Protokollet är inte låst än: det finns inget justerat beslut att överklaga.',
    choiceRefusal: isLocked ? choiceRefusal : 'Protokollet är inte låst än: beslutet kan fortfarande ändras.',
    listForces: () => listLegalForce(tx, meeting.id)
  }
}

/** It can be appealed from the day it was made, announced or not. */
const ofDelegate = async (tx: Context, id: string): Promise<OwnDecision> => {
  const decision = await getDelegatedDecision(tx, id)
  assertCan(tx, 'meetings.plan', decision)
  if (decision.isStruck) throw new AppError('wrong-state', 'Beslutet är makulerat.')
  const { secrecy } = await getRecordRow(tx.store, decision.recordId)
  return {
    id,
    columns: { matterId: null, delegatedDecisionId: id },
    decidedOn: decision.decidedOn,
    within: decision.recordId,
    isSecret: secrecy !== null,
    appealRefusal: '',
    choiceRefusal:
      decision.isReported || decision.announcedOn
        ? ''
        : 'Beslutet är varken anslaget eller anmält än: rätta uppgifterna i stället.',
    listForces: async () => [await getDelegatedForce(tx, id)]
  }
}
