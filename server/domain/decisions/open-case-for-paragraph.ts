import { openCase } from '../cases/open-case.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { editParagraph } from './edit-paragraph.ts'
import { getParagraph } from './get-paragraph.ts'
import type { Paragraph, ParagraphEdit } from './paragraph-schemas.ts'

/** Saves the paragraph under a new case of the same title: a refused paragraph takes no dnr. */
export const openCaseForParagraph = (
  ctx: Context,
  id: string,
  revision: number,
  edit: ParagraphEdit
): Promise<Paragraph> =>
  inTransaction(ctx, async tx => {
    const { title } = { ...(await getParagraph(tx, id)), ...edit }
    const { dnr } = await openCase(tx, { title: title ?? '' })
    return editParagraph(tx, id, revision, { ...edit, dnr })
  })
