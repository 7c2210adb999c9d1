import type { MeetingState } from './meeting-schemas.ts'

export type MeetingAct = 'open' | 'close' | 'reopen' | 'seal'

/** A state of the row: that a meeting is cancelled stands beside it. */
type HeldState = Exclude<MeetingState, 'cancelled'>

/** From which states an act goes, and to which. */
export const transitions: Record<MeetingAct, { from: readonly MeetingState[]; to: HeldState }> = {
  open: { from: ['planned'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  // What somebody has approved for signature before is shown as taken back when the text changes; the seal ends it.
  reopen: { from: ['closed'], to: 'open' },
  seal: { from: ['closed'], to: 'sealed' }
}

const refusals: Record<MeetingAct, string> = {
  open: 'Bara ett planerat möte kan öppnas.',
  close: 'Bara ett öppet möte kan avslutas. Öppna mötet först.',
  reopen: 'Bara ett avslutat möte som inte är låst kan öppnas igen.',
  seal: 'Protokollet kan låsas först när mötet är avslutat.'
}

/** Why the act cannot be done now, in Swedish; undefined when it can. The button, the API and the log show the same. */
export const refusalOf = (act: MeetingAct, state: MeetingState, isImported = false): string | undefined => {
  if (state === 'cancelled') return 'Mötet är inställt. Planera ett nytt möte i stället.'
  if (!transitions[act].from.includes(state)) return refusals[act]
  // Reopened, it would take numbers of our series for what was numbered long ago.
  return act === 'reopen' && isImported
    ? 'Ett inläst möte kan inte öppnas igen: paragraferna har sina nummer. Texten kan rättas ändå.'
    : undefined
}

/** Why a meeting cannot be removed, in Swedish; undefined when it was only planned and nothing of it has a number. */
export const removalRefusalOf = (state: MeetingState, hasNumber = false): string | undefined => {
  if (state !== 'planned')
    return `Bara ett planerat möte kan tas bort. ${heldAs[state]} och hör till det som har hänt.`
  return hasNumber ? 'Mötet har en paragraf med nummer, och ett nummer försvinner aldrig.' : undefined
}

const heldAs: Record<Exclude<MeetingState, 'planned'>, string> = {
  open: 'Det här är öppnat',
  closed: 'Det här är hållet',
  sealed: 'Det här har ett låst protokoll',
  cancelled: 'Det här är inställt'
}

/** Why a meeting cannot be cancelled, in Swedish; undefined while it is planned. There is no way back: another is planned. */
export const cancellationRefusalOf = (state: MeetingState): string | undefined => {
  if (state === 'planned') return undefined
  if (state === 'cancelled') return 'Mötet är redan inställt.'
  return `Bara ett planerat möte kan ställas in. ${heldAs[state]}.`
}

/** The acts that can be done in a state. */
export const possibleActs = (state: MeetingState, isImported = false): MeetingAct[] =>
  (Object.keys(transitions) as MeetingAct[]).filter(act => !refusalOf(act, state, isImported))

/** Sealed minutes are frozen; the database says so too. */
export const isLocked = (state: MeetingState): boolean => state === 'sealed'

/** Nothing more is written at a meeting that was cancelled or whose minutes are sealed. */
export const isChangeable = (state: MeetingState): boolean => !isLocked(state) && state !== 'cancelled'

/** A § is frozen with its minutes, or before them when it is approved at once (omedelbar justering). */
export const isParagraphLocked = (
  { state }: { state: MeetingState },
  { isImmediate }: { isImmediate: boolean }
): boolean => isLocked(state) || isImmediate

export const isParagraphChangeable = (
  meeting: { state: MeetingState },
  paragraph: { isImmediate: boolean }
): boolean => isChangeable(meeting.state) && !isParagraphLocked(meeting, paragraph)
