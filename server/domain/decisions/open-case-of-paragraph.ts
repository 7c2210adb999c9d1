import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { getParagraph } from './get-paragraph.ts'
import { openCaseForParagraph } from './open-case-for-paragraph.ts'
import type { Paragraph } from './paragraph-schemas.ts'

/** Opens a case of the same title for a paragraph that has none, as it stands stored. */
export const openCaseOfParagraph = (ctx: Context, id: string): Promise<Paragraph> =>
  inTransaction(ctx, async tx => {
    const { dnr, revision } = await getParagraph(tx, id)
    if (dnr) throw new AppError('wrong-state', `Paragrafen hör redan till ärendet ${dnr}.`)
    return openCaseForParagraph(tx, id, revision, {})
  })
