import { inSentence } from '../../text/in-sentence.ts'
import { and, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { formatDnr, parseDnr, type Dnr } from '../../text/dnr.ts'
import { decisionHeading, proposalHeading } from '../bodies/organ.ts'
import type { Organ } from '../bodies/organ-schemas.ts'
import { findOrgans } from '../bodies/organ-store.ts'
import { findCaseByDnr } from '../cases/case-store.ts'
import { importCase } from '../cases/open-case.ts'
import { insertBlock } from '../decisions/edit-paragraph.ts'
import { paragraphLabel } from '../meetings/matter.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import { writeText } from '../paragraphs/paragraph-text-store.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, yearOf } from '../shared/dates.ts'
import type { ImportedDecision, ImportedMinutes, ImportedParagraph } from './imported-minutes.ts'
import type { RaiseFlag } from './raise-flag.ts'

const { matters, sections } = schema

type Target = {
  meetingId: string
  organ: Organ
  /** Of another body, so that its numbers are not ours. */
  isForeign: boolean
  /** The § stay as they were printed and take no place in the index of the series: the day is not known, say. */
  keepsPrinted: boolean
  raise: RaiseFlag
}

/** Writes the sections and paragraphs; returns the matter of each printed number. */
export const importParagraphs = async (
  tx: Context,
  read: ImportedMinutes,
  to: Target
): Promise<Map<number, string>> => {
  const year = yearOf((await getMeetingRow(tx.store, to.meetingId)).firstOn)
  const organs = await findOrgans(tx.store)
  const matterIds = new Map<number, string>()
  let place = 0
  for (const [position, section] of read.sections.entries()) {
    const sectionId = tx.newId()
    await tx.store.write
      .insert(sections)
      .values({ id: sectionId, meetingId: to.meetingId, position, title: section.title })
    for (const paragraph of section.paragraphs) {
      const id = tx.newId()
      await tx.store.write.insert(matters).values({
        id,
        meetingId: to.meetingId,
        sectionId,
        position: place++,
        title: paragraph.title,
        ...(await dnrColumns(tx, paragraph, to)),
        ...(await numberColumns(tx, paragraph, to, year))
      })
      await writeText(tx.store, id, paragraph.text)
      for (const [index, block] of paragraph.decisions.entries())
        await importDecision(tx, id, index, block, to.organ, organs)
      if (!matterIds.has(paragraph.number)) matterIds.set(paragraph.number, id)
    }
  }
  return matterIds
}

const dnrColumns = async (
  tx: Context,
  { dnr, title, number }: ImportedParagraph,
  { isForeign, raise }: Target
) => {
  const own = parseDnr(dnr ?? '')
  if (!own || (isForeign && (await isOurs(tx, own)))) return { externalDnr: dnr || null }
  const { case: found, isNew } = await importCase(tx, own, title)
  if (!isNew && found.title !== title) {
    raise(
      'dnr-has-other-title',
      `Dnr ${found.dnr} har en annan rubrik i registret. Kontrollera att det är samma ärende.`,
      {
        paragraph: number,
        excerpt: title
      }
    )
  }
  return { caseId: found.id }
}

// A dnr that our own register has given, or is to give this year, is not the one that another body means.
const isOurs = async ({ store, now }: Context, dnr: Dnr): Promise<boolean> =>
  dnr.year >= yearOf(dayInSweden(now)) ||
  (await findCaseByDnr(store, formatDnr(dnr)))?.numberOrigin === 'series'

// An imported § keeps its number in the index of the series. A printed label that is more than the number, or a number that
// another § of that organ and year already holds, is kept as it was printed.
const numberColumns = async (
  tx: Context,
  paragraph: ImportedParagraph,
  { organ, keepsPrinted, raise }: Target,
  year: number
) => {
  const { number, labelSuffix } = paragraph
  if (keepsPrinted && !labelSuffix) return { printedLabel: paragraphLabel(number) }
  if (labelSuffix) return { printedLabel: `${paragraphLabel(number)} ${labelSuffix}` }
  const [taken] = await tx.store.read
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.organId, organ.id), eq(matters.year, year), eq(matters.number, number)))
  if (!taken) return { organId: organ.id, year, number, numberOrigin: 'imported' as const }
  raise(
    'number-taken',
    `${paragraphLabel(number)} finns redan för ${inSentence(organ.name)} ${year}. Kontrollera vilken som gäller.`,
    {
      paragraph: number,
      excerpt: paragraph.title
    }
  )
  return { printedLabel: paragraphLabel(number) }
}

const importDecision = async (
  tx: Context,
  matterId: string,
  position: number,
  block: ImportedDecision,
  organ: Organ,
  organs: readonly Organ[]
): Promise<void> => {
  const to = organs.find(({ name }) => name.toLowerCase() === block.addressee?.toLowerCase())
  const ownHeading =
    block.kind === 'proposed' ? (to ? proposalHeading(organ, to) : null) : decisionHeading(organ)
  const heading = block.heading.trim() || ownHeading || `${organ.genitive} förslag`
  const clauses = block.clauses.filter(({ text }) => text !== '')
  await insertBlock(
    tx,
    matterId,
    position,
    {
      kind: block.kind,
      type: null,
      toOrganId: block.kind === 'proposed' ? (to?.id ?? null) : null,
      clauses: clauses.map(({ text }) => text),
      textAfter: block.textAfter
    },
    {
      form: block.form,
      heading: ownHeading === heading ? null : heading,
      joiners: clauses.map(({ joiner }) => joiner)
    }
  )
}
