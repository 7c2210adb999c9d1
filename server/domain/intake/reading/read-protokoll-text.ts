import type { ImportedMinutes } from '../imported-minutes.ts'
import { readProtokoll } from './read-protokoll.ts'
import { textLines } from './lines/text-lines.ts'

/** The text of an existing protokoll, pasted or drawn out of a file, made a model. Never throws; takes time in proportion to the text. */
export const readProtokollText = (text: string): ImportedMinutes => readProtokoll(textLines(text))
