import { addMatter } from '../meetings/matters.ts'
import { getMatter } from '../meetings/matter-store.ts'
import { getWritableMeeting, seeMatter } from '../meetings/meeting-access.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { addMatterFromCase } from './add-matter-from-case.ts'
import type { NewAgendaChoice } from './agenda-choice-schemas.ts'
import { layOutItem } from './lay-out-agenda.ts'

/** Puts what was chosen on the agenda, last but for what ends it: a case, a standing item, or an earlier matter once more. */
export const chooseForAgenda = (
  ctx: Context,
  meetingId: string,
  { caseId, itemId, earlierParagraphId }: NewAgendaChoice
): Promise<Matter> =>
  inTransaction(ctx, async tx => {
    await getWritableMeeting(tx, meetingId)
    if (caseId) {
      const wish = { caseId, title: null, sectionId: null, recordIds: [] }
      return getMatter(tx.store, (await addMatterFromCase(tx, meetingId, wish)).id)
    }
    if (itemId) return layOutItem(tx, meetingId, itemId)
    const { title, dnr } = await seeChosen(tx, earlierParagraphId ?? '')
    return addMatter(tx, meetingId, { title, sectionId: null, dnr })
  })

const seeChosen = async (tx: Context, id: string): Promise<Matter> => {
  const refusal = invalidField(
    'earlierParagraphId',
    'Välj en tidigare paragraf som finns och som du får läsa.'
  )
  try {
    const { matter } = await seeMatter(tx, id)
    // A mark of its own would not come along: what is secret is written in with its mark.
    if (matter.secrecy !== null || matter.withheld !== null) throw refusal
    return matter
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') throw refusal
    throw error
  }
}
