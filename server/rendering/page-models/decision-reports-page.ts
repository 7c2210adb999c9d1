import type { DelegatedDecision } from '../../domain/delegation/delegated-decision-schemas.ts'
import type { Matter } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { toShownDecision, type ShownDecision } from './delegated-decision-pages.ts'
import { formOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type DecisionReportsPage = PageHead & {
  meeting: Meeting
  reported: readonly (ShownDecision & { paragraphId: string; paragraphText: string })[]
  unreported: readonly (ShownDecision & { isChosen: boolean })[]
  paragraphs: readonly Option[]
  mayChange: boolean
  form: Form
}

type Shown = {
  meeting: Meeting
  matters: readonly Matter[]
  reported: readonly { matter: Matter; decision: DelegatedDecision }[]
  unreported: readonly DelegatedDecision[]
  mayChange: boolean
}

export const decisionReportsPage = (
  { meeting, matters, reported, unreported, mayChange }: Shown,
  form = formOf('decisionReports', { paragraphId: standingItemOf(matters)?.id })
): DecisionReportsPage => {
  const isSent = form.refusal !== ''
  const sent = new Set(Object.values(form.values))
  return {
    title: `Delegationsbeslut, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Delegationsbeslut')],
    meeting,
    reported: reported.map(({ matter, decision }) => ({
      ...toShownDecision(decision),
      paragraphId: matter.id,
      paragraphText: `${matter.label} ${matter.title}`
    })),
    unreported: unreported.map(decision => ({
      ...toShownDecision(decision),
      isChosen: !isSent || sent.has(decision.id)
    })),
    paragraphs: matters
      .filter(({ isWithdrawn, isImmediate }) => !isWithdrawn && !isImmediate)
      .map(({ id, label, title }) => ({ value: id, text: `${label} ${title}` })),
    mayChange,
    form
  }
}

/** The standing item of the agenda, by its words. */
const standingItemOf = (matters: readonly Matter[]): Matter | undefined =>
  matters.find(({ title }) => /delegation/iu.test(title)) ??
  matters.find(({ title }) => /anmäl/iu.test(title))
