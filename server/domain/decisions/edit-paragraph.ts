import { schema } from '../../db/schema/schema.ts'
import { changedPiece } from '../../text/changed-piece.ts'
import { findOrgan } from '../bodies/organ-store.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { columnsOfDnr } from '../meetings/matter-dnr.ts'
import { getWritableMatter } from '../meetings/meeting-access.ts'
import { touchMeeting } from '../meetings/meeting-store.ts'
import { touchMatter } from '../meetings/touch-matter.ts'
import { writeText } from '../paragraphs/paragraph-text-store.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { findClauseVersions, keepClauses } from './clause-version-store.ts'
import { clearDecisions } from './decision-store.ts'
import { certainType } from './decision-type.ts'
import { completeMatter, getParagraph } from './get-paragraph.ts'
import type { DecisionBlock, NewDecisionBlock, Paragraph, ParagraphEdit } from './paragraph-schemas.ts'

/** Saves what was edited of a paragraph; throws `stale-revision` with the current one when someone else came before. */
export const editParagraph = (
  ctx: Context,
  id: string,
  revision: number,
  edit: ParagraphEdit
): Promise<Paragraph> =>
  inTransaction(ctx, async tx => {
    const seen = await getWritableMatter(tx, id)
    const { meeting, matter } = seen
    const current = await completeMatter(tx, seen)
    assertRevision(current, revision)
    if (edit.text !== undefined) await writeText(tx.store, id, edit.text)
    if (edit.decisions) await writeDecisions(tx, current, meeting.organId, edit.decisions)
    const isOfOtherCase = edit.dnr !== undefined && edit.dnr !== current.dnr
    await touchMatter(tx, id, {
      ...(edit.title !== undefined && { title: edit.title }),
      ...(isOfOtherCase && (await columnsOfDnr(tx, edit.dnr ?? null)))
    })
    await touchMeeting(tx, current.meetingId)
    const { before, after } = inPieces(changesOf({ ...current, decisions: asTyped(current) }, edit))
    await recordEvent(tx, 'paragraph.edited', id, {
      before: { title: current.title, ...before },
      after: { title: current.title, ...after },
      within: current.meetingId,
      isSecret: current.secrecy !== null
    })
    // Saved at every pause: what the change cannot have touched is not read again.
    const touched = { ...matter, title: edit.title ?? matter.title, revision: matter.revision + 1 }
    const edited = isOfOtherCase
      ? await getParagraph(tx, id)
      : await completeMatter(tx, { ...seen, matter: touched })
    const versions = (await findClauseVersions(tx.store, [id])).get(id)
    if (versions) await keepClauses(tx, id, edited.decisions, versions)
    return edited
  })

type Changes = ReturnType<typeof changesOf>

/**
 * Of a text only the piece that was changed, and from where: the editor saves at every pause, and a whole § each time would fill the
 * trail.
 */
const inPieces = ({ before, after }: Changes): Changes => {
  if (typeof before.text !== 'string' || typeof after.text !== 'string') return { before, after }
  const { at, removed, added } = changedPiece(before.text, after.text)
  return { before: { ...before, text: removed }, after: { ...after, text: added, textAt: at } }
}

/** The decisions as they would be sent to be saved. */
export const asTyped = ({ decisions }: Paragraph): NewDecisionBlock[] =>
  decisions.map(({ kind, type, isTypeChosen, toOrganId, clauses, textAfter }) => ({
    kind,
    type: isTypeChosen ? type : null,
    toOrganId,
    clauses,
    textAfter
  }))

const writeDecisions = async (
  tx: Context,
  current: Paragraph,
  organId: string,
  blocks: readonly NewDecisionBlock[]
): Promise<void> => {
  const forms = await formsOf(tx, current, organId, blocks)
  await clearDecisions(tx.store, current.id)
  for (const [position, block] of blocks.entries()) {
    const type = isOfTheWords(block, current.decisions[position]) ? null : block.type
    await insertBlock(tx, current.id, position, { ...block, type }, forms[position])
  }
}

/** The form of each block as it is to be kept; `invalid-input` where a proposal goes to nobody. */
export const formsOf = async (
  ctx: Context,
  current: Paragraph,
  organId: string,
  blocks: readonly NewDecisionBlock[]
): Promise<ImportedForm[]> => {
  const forms = blocks.map((block, position) => importedFormOf(current, blocks, position, block))
  await assertAddressees(ctx, organId, blocks, forms)
  return forms
}

/** Whoever sends back what was taken from the words has not chosen it: it follows the words when they change. */
const isOfTheWords = ({ type }: NewDecisionBlock, before: DecisionBlock | undefined): boolean =>
  before !== undefined && !before.isTypeChosen && before.type === type

/** Imported minutes keep their heading and form while the block keeps its clauses, or its kind and its place. */
const importedFormOf = (
  current: Paragraph,
  blocks: readonly NewDecisionBlock[],
  position: number,
  block: NewDecisionBlock
): ImportedForm => {
  const alike = current.decisions.filter(
    ({ kind, toOrganId }) => kind === block.kind && toOrganId === block.toOrganId
  )
  const inPlace = blocks.length === current.decisions.length ? current.decisions[position] : undefined
  const before =
    alike.find(({ clauses }) => clauses.join('\n') === block.clauses.join('\n')) ??
    alike.find(candidate => candidate === inPlace)
  return before ? { form: before.form, heading: before.importedHeading } : {}
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
  const type = block.type ?? certainType({ kind: block.kind, clauses })
  await store.write.insert(schema.decisionBlocks).values({
    ...block,
    type,
    isTypeChosen: block.type !== null,
    id: blockId,
    matterId,
    position,
    form,
    importedHeading: heading
  })
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
  blocks: readonly NewDecisionBlock[],
  forms: readonly ImportedForm[]
): Promise<void> => {
  const errors = []
  for (const [index, { kind, toOrganId }] of blocks.entries()) {
    const field = `decisions.${index}.toOrganId`
    if (kind === 'decided') {
      if (toOrganId)
        errors.push({ field, message: 'Bara ett förslag har en mottagare. Ta bort den, eller välj förslag.' })
    } else if (forms[index]?.heading) {
      // An imported proposal says in its own heading to whom it goes, be it to an organ that we do not have.
    } else if (!toOrganId || toOrganId === organId || !(await findOrgan(store, toOrganId))) {
      errors.push({ field, message: 'Välj vilket organ förslaget går till.' })
    }
  }
  if (errors.length)
    throw new AppError('invalid-input', 'Beslutet behöver rättas innan det kan sparas.', { errors })
}
