import { openCase } from '../cases/open-case.ts'
import { reindexCase } from '../search/reindex.ts'
import { setMark } from '../secrecy/secrecy-store.ts'
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
    const paragraph = await getParagraph(tx, id)
    const { title } = { ...paragraph, ...edit }
    const { id: caseId, dnr } = await openCase(tx, { title: title ?? '' })
    // The register would tell the title of what is secret here.
    if (paragraph.secrecy) {
      await setMark(tx, { caseId }, paragraph.secrecy)
      await reindexCase(tx, caseId)
    }
    return editParagraph(tx, id, revision, { ...edit, dnr })
  })
