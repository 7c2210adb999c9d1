import type { CellReader } from './cell-reader.ts'
import type { ImportedMark } from './imported-entry.ts'

/** The secrecy mark of a row: statute, authority and day, all or none (OSL 5:5). */
export const readMark = ({ text, day, fault }: CellReader): ImportedMark | null => {
  const mark = { statute: text('statute'), authority: text('authority'), markedOn: day('markedOn') }
  const { statute, authority, markedOn } = mark
  if (statute && authority && markedOn) return { statute, authority, markedOn }
  for (const column of ['statute', 'authority', 'markedOn'] as const)
    if (!mark[column] && (statute || authority || markedOn))
      fault(
        column,
        'En sekretessmarkering säger bestämmelse, myndighet och dag (OSL 5 kap. 5 §). Fyll i cellen.'
      )
  return null
}
