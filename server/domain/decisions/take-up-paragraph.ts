import { takeUpMatter } from '../meetings/take-up-matter.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { editParagraph } from './edit-paragraph.ts'
import { getParagraph } from './get-paragraph.ts'
import type { Paragraph, ParagraphEdit } from './paragraph-schemas.ts'

/** Saves the paragraph and takes its matter up: a refused paragraph takes no §, and a refused § saves nothing. */
export const takeUpParagraph = (
  ctx: Context,
  id: string,
  revision: number,
  edit: ParagraphEdit
): Promise<Paragraph> =>
  inTransaction(ctx, async tx => {
    await editParagraph(tx, id, revision, edit)
    await takeUpMatter(tx, id)
    return getParagraph(tx, id)
  })
