import { schema } from '../../db/schema/schema.ts'
import { parseDnr } from '../../text/dnr.ts'
import { assertCan } from '../access/can.ts'
import { findOrgan } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { caseIdOf } from '../meetings/matters.ts'
import { getUnlockedMeeting, touchMeeting } from '../meetings/meeting-store.ts'
import { touchMatter } from '../meetings/touch-matter.ts'
import { writeText } from '../paragraphs/paragraph-text-store.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { clearDecisions } from './decision-store.ts'
import { getParagraph } from './get-paragraph.ts'
import type { NewDecisionBlock, Paragraph, ParagraphEdit } from './paragraph-schemas.ts'

/** Saves what was edited of a paragraph; throws `stale-revision` with the current one when someone else came before. */
export const editParagraph = (
  ctx: Context,
  id: string,
  revision: number,
  edit: ParagraphEdit
): Promise<Paragraph> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'write')
    const current = await getParagraph(tx, id)
    const meeting = await getUnlockedMeeting(tx.store, current.meetingId)
    assertRevision(current, revision)
    if (edit.text !== undefined) await writeText(tx.store, id, edit.text)
    if (edit.decisions) await writeDecisions(tx, current, meeting.organId, edit.decisions)
    await touchMatter(tx, id, {
      ...(edit.title !== undefined && { title: edit.title }),
      ...(edit.dnr !== undefined && (await dnrColumns(tx, current, edit.dnr)))
    })
    await touchMeeting(tx, current.meetingId)
    await recordEvent(tx, 'paragraph.edited', id, { fields: Object.keys(edit) })
    return getParagraph(tx, id)
  })

// A number of someone else's register stays as it was written; one of our form must be an opened case.
const dnrColumns = async (tx: Context, current: Paragraph, dnr: string | null) => {
  if (!dnr) return { caseId: null, externalDnr: null }
  if (dnr === current.dnr) return {}
  if (parseDnr(dnr) || /^[\d/\s]+$/.test(dnr)) return { caseId: await caseIdOf(tx, dnr), externalDnr: null }
  return { caseId: null, externalDnr: dnr }
}

const writeDecisions = async (
  tx: Context,
  current: Paragraph,
  organId: string,
  blocks: readonly NewDecisionBlock[]
): Promise<void> => {
  await assertAddressees(tx, organId, blocks)
  await clearDecisions(tx.store, current.id)
  for (const [position, block] of blocks.entries()) {
    await insertBlock(tx, current.id, position, block, importedFormOf(current, position, block))
  }
}

/** Imported minutes keep their heading and form while the block stays of its kind and in its place. */
const importedFormOf = (current: Paragraph, position: number, block: NewDecisionBlock): ImportedForm => {
  const before = current.decisions[position]
  if (before?.kind !== block.kind || before.toOrganId !== block.toOrganId) return {}
  return { form: before.form, heading: before.importedHeading }
}

export type ImportedForm = {
  form?: 'att' | 'numbered' | 'plain'
  heading?: string | null
  joiners?: readonly string[]
}

/** Writes one block with its clauses, within the transaction. */
export const insertBlock = async (
  { store, newId }: Context,
  matterId: string,
  position: number,
  { clauses, ...block }: NewDecisionBlock,
  { form = 'att', heading = null, joiners = [] }: ImportedForm = {}
): Promise<void> => {
  const blockId = newId()
  await store.write
    .insert(schema.decisionBlocks)
    .values({ ...block, id: blockId, matterId, position, form, importedHeading: heading })
  for (const [index, text] of clauses.entries()) {
    const importedJoiner = joiners[index] || null
    await store.write
      .insert(schema.clauses)
      .values({ id: newId(), blockId, position: index, text, importedJoiner })
  }
}

const assertAddressees = async (
  { store }: Context,
  organId: string,
  blocks: readonly NewDecisionBlock[]
): Promise<void> => {
  const errors = []
  for (const [index, { kind, toOrganId }] of blocks.entries()) {
    const field = `decisions.${index}.toOrganId`
    if (kind === 'decided') {
      if (toOrganId)
        errors.push({ field, message: 'Bara ett förslag har en mottagare. Ta bort den, eller välj förslag.' })
    } else if (!toOrganId || toOrganId === organId || !(await findOrgan(store, toOrganId))) {
      errors.push({ field, message: 'Välj vilket organ förslaget går till.' })
    }
  }
  if (errors.length)
    throw new AppError('invalid-input', 'Beslutet behöver rättas innan det kan sparas.', { errors })
}
