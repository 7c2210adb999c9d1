import { clauseSlips } from '../../text/clause-slips.ts'
import { inWords } from '../../text/in-words.ts'
import { findPersonalData, type PersonalDataKind } from '../../text/personal-data.ts'
import { findPlaceholders } from '../../text/placeholders.ts'
import type { Paragraph } from '../decisions/paragraph-schemas.ts'
import type { CheckedReference } from '../paragraphs/reference-schemas.ts'
import type { Remark } from './remark-schemas.ts'

/**
 * What of the words of a § deserves a look before it is signed. What is withdrawn has nothing to say, and what is under secrecy may be
 * hidden from the one who asks. `isArgued` where something was moved or put at the §.
 */
export const textRemarks = (
  paragraph: Paragraph,
  references: readonly CheckedReference[],
  isArgued: boolean
): Remark[] => {
  if (paragraph.isWithdrawn || paragraph.withheld !== null) return []
  const found = [
    ...emptiness(paragraph, isArgued),
    ...placeholders(paragraph),
    ...slips(paragraph),
    ...personalData(paragraph),
    ...unknownReferences(references)
  ]
  return found.map(([code, message]) => ({
    code,
    message: `${paragraph.label} ${message}`,
    paragraphId: paragraph.id,
    attendanceId: null
  }))
}

type Found = [code: Remark['code'], message: string]

const emptiness = ({ title, text, decisions }: Paragraph, isArgued: boolean): Found[] => {
  if (decisions.length > 0) return []
  if (text.trim() === '' && !isArgued) return [['empty-paragraph', `${title} har varken text eller beslut.`]]
  // A § that only informs decides nothing; one that tells of a decision must have it.
  return isArgued || tellsOfDecision.test(text)
    ? [['no-decision', `${title} berättar om ett beslut, men beslutet är inte inskrivet.`]]
    : []
}

const tellsOfDecision = /(?<!\p{L})(?:beslutar|beslutade)(?:[ \n]+att)(?!\p{L})/u

const placeholders = (paragraph: Paragraph): Found[] =>
  [...new Set(findPlaceholders(wordsOf(paragraph)))].map(text => [
    'placeholder',
    `har kvar ”${text}” att fylla i.`
  ])

const slips = ({ decisions }: Paragraph): Found[] =>
  decisions
    .filter(({ form }) => form === 'att')
    .flatMap(({ clauses }) => clauses.flatMap(clauseSlips))
    .map(({ message }) => ['clause-slip', `har en att-sats att se över. ${message}`])

/** A name is no more than guessed at, and minutes are full of them. What was found is not repeated: the list is read by more. */
const personalData = (paragraph: Paragraph): Found[] => {
  const kinds = findPersonalData(wordsOf(paragraph))
    .map(({ kind }) => kind)
    .filter(kind => kind !== 'name')
  const told = [...new Set(kinds)].map(kind => kindTexts[kind])
  return told.length ? [['personal-data', `har ${inWords(told)}. Pröva om det ska stå i protokollet.`]] : []
}

const kindTexts: Readonly<Record<Exclude<PersonalDataKind, 'name'>, string>> = {
  'identity-number': 'något som ser ut som ett personnummer',
  phone: 'något som ser ut som ett telefonnummer',
  email: 'en e-postadress',
  address: 'något som ser ut som en adress'
}

const unknownReferences = (references: readonly CheckedReference[]): Found[] => {
  const missing = references.filter(({ status }) => status === 'missing').map(({ raw }) => raw)
  return [...new Set(missing)].map(raw => ['unresolved-reference', `nämner ”${raw}”, som inte finns.`])
}

const wordsOf = ({ text, decisions }: Paragraph): string =>
  [text, ...decisions.flatMap(({ clauses, textAfter }) => [...clauses, textAfter])].join('\n')
