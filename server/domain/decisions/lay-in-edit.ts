import { composeClauses } from '../../text/clauses.ts'
import type { Organ } from '../bodies/organ-schemas.ts'
import { findOrgans, getOrganRow } from '../bodies/organ-store.ts'
import type { Context } from '../shared/context.ts'
import { headingOf } from './decision-store.ts'
import { formsOf, type ImportedForm } from './edit-paragraph.ts'
import type { DecisionBlock, NewDecisionBlock, Paragraph, ParagraphEdit } from './paragraph-schemas.ts'

/** The paragraph as it would print after the edit; nothing is written, so what has no row has no id, and no dnr is looked up. */
export const layInEdit = async (
  ctx: Context,
  paragraph: Paragraph,
  organId: string,
  { title, dnr, text, decisions }: ParagraphEdit
): Promise<Paragraph> => ({
  ...paragraph,
  ...(title !== undefined && { title }),
  ...(dnr !== undefined && { dnr }),
  ...(text !== undefined && { text }),
  ...(decisions && { decisions: await printed(ctx, paragraph, organId, decisions) })
})

const printed = async (
  ctx: Context,
  paragraph: Paragraph,
  organId: string,
  blocks: readonly NewDecisionBlock[]
): Promise<DecisionBlock[]> => {
  const forms = await formsOf(ctx, paragraph, organId, blocks)
  const organ = await getOrganRow(ctx.store, organId)
  const organs = new Map((await findOrgans(ctx.store)).map(each => [each.id, each]))
  return blocks.map((block, position) => blockOf(block, forms[position] ?? {}, organ, organs))
}

const blockOf = (
  block: NewDecisionBlock,
  { form = 'att', heading = null }: ImportedForm,
  organ: Organ,
  organs: ReadonlyMap<string, Organ>
): DecisionBlock => ({
  ...block,
  id: '',
  isTypeChosen: block.type !== null,
  form,
  importedHeading: heading,
  heading: headingOf({ ...block, importedHeading: heading, sealedHeading: null }, organ, organs),
  lines: composeClauses(block.clauses, form)
})
