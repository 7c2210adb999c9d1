import { editParagraph } from '../decisions/edit-paragraph.ts'
import type { NewDecisionBlock } from '../decisions/paragraph-schemas.ts'
import { recordEvent } from '../events/record-event.ts'
import { getAgenda } from '../meetings/agenda.ts'
import type { Agenda, Matter } from '../meetings/matter-schemas.ts'
import { findSections, getMatter } from '../meetings/matter-store.ts'
import { markAsStandingItem } from '../meetings/matter-place.ts'
import { addMatter } from '../meetings/matters.ts'
import { getWritableMeeting, seeMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { isWantedAgain, wantedTimes } from './standing-item.ts'
import type { DueItem, StandingItem } from './standing-item-schemas.ts'
import { countTaken, findAgendaItems, findCollectingDnr, findStandingItems } from './standing-item-store.ts'

/** The template of the meeting's organ, with what of it is due at this meeting and not on its agenda. */
export const listDueItems = async (ctx: Context, meetingId: string): Promise<DueItem[]> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  return (await findDue(ctx, meeting)).map(({ due }) => due)
}

/**
 * Puts every standing item that is due and not there on the agenda, with its case, text and usual decision. Twice is once. What
 * somebody has written there by hand under the title of an item is that item from then on, also when either is renamed.
 */
export const layOutAgenda = (ctx: Context, meetingId: string): Promise<Agenda> =>
  inTransaction(ctx, async tx => {
    const meeting = await getWritableMeeting(tx, meetingId)
    if (meeting.state !== 'planned')
      throw new AppError(
        'wrong-state',
        'Dagordningen läggs upp före mötet, och mötet är öppnat eller hållet.'
      )
    for (const { item, due, byHand } of await findDue(tx, meeting)) {
      if (due.isDue) await layOut(tx, meeting, item, due)
      if (byHand) await recognise(tx, meeting, byHand.id, item)
    }
    return getAgenda(tx, meetingId)
  })

/** One item of the template, whether it is due or not. Throws a 422 where it is no item of the organ, or stands there already. */
export const layOutItem = async (tx: Context, meetingId: string, itemId: string): Promise<Matter> => {
  const meeting = await getWritableMeeting(tx, meetingId)
  const found = (await findDue(tx, meeting)).find(({ item }) => item.id === itemId)
  if (!found) throw invalidField('itemId', 'Välj en stående punkt som finns i organets mall.')
  if (found.due.isOnAgenda) throw invalidField('itemId', `${found.item.title} står redan på dagordningen.`)
  return getMatter(tx.store, await layOut(tx, meeting, found.item, found.due))
}

type Found = { item: StandingItem; due: DueItem; byHand: { id: string } | undefined }

const findDue = async ({ store }: Context, meeting: Meeting): Promise<Found[]> => {
  const there = await findAgendaItems(store, meeting.id)
  const found: Found[] = []
  for (const item of await findStandingItems(store, meeting.organId)) {
    const { id, title, frequency, collectingTitle } = item
    const isThere = there.some(each => each.standingItemId === id)
    const byHand = isThere
      ? undefined
      : there.find(each => each.standingItemId === null && isSameTitle(each.title, title))
    const isOnAgenda = isThere || byHand !== undefined
    const taken = await countTaken(store, item, meeting)
    const dnr = collectingTitle ? await findCollectingDnr(store, collectingTitle, meeting) : item.dnr
    const due: DueItem = {
      standingItemId: id,
      title,
      frequency,
      dnr,
      isCaseMissing: collectingTitle !== null && dnr === null,
      wanted: wantedTimes[frequency],
      taken,
      isOnAgenda,
      isDue: !isOnAgenda && isWantedAgain(frequency, taken)
    }
    found.push({ item, due, byHand })
  }
  return found
}

const layOut = async (
  tx: Context,
  meeting: Meeting,
  { id: standingItemId, title, isLast, text, clause }: StandingItem,
  { dnr }: DueItem
): Promise<string> => {
  const sectionId = (await findSections(tx.store, meeting.id)).at(isLast ? -1 : 0)?.id ?? null
  const { id, revision } = await addMatter(tx, meeting.id, { title, sectionId, dnr }, { standingItemId })
  if (text || clause)
    await editParagraph(tx, id, revision, { text, decisions: clause ? [usual(clause)] : [] })
  return id
}

const recognise = async (
  tx: Context,
  meeting: Meeting,
  matterId: string,
  { id, title }: StandingItem
): Promise<void> => {
  await markAsStandingItem(tx.store, matterId, id)
  await recordEvent(tx, 'standing-item.recognised', meeting.id, { after: { title } })
}

const usual = (clause: string): NewDecisionBlock => ({
  kind: 'decided',
  type: null,
  toOrganId: null,
  clauses: [clause],
  textAfter: ''
})

// What a secretary has written there by hand is not put there once more.
const isSameTitle = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')
