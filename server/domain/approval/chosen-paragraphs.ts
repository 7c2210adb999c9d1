import type { Paragraph } from '../decisions/paragraph-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'

/** The number of a § that somebody chose, in its place, for immediate approval: it is of the meeting, taken up, and not locked. */
export const numberOfChosen = (all: readonly Paragraph[], id: string, index: number): number => {
  const field = `paragraphs.${index}.paragraphId`
  const paragraph = all.find(each => each.id === id)
  if (!paragraph) throw invalidField(field, 'Välj paragrafer på det här mötet.')
  const { label, number, isImmediate, withheld } = paragraph
  if (number === null) throw invalidField(field, `${label} är inte upptagen än. Ta upp ärendet först.`)
  if (isImmediate) throw invalidField(field, `${label} är redan låst för omedelbar justering.`)
  if (withheld)
    throw new AppError(
      'not-allowed',
      `${label} är sekretessmarkerad. Den som får läsa paragrafen behöver låsa den.`
    )
  return number
}
