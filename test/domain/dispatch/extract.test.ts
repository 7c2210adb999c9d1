import { expect, test } from 'vitest'
import { composeExtract } from '../../../server/domain/dispatch/compose-extract.ts'
import { getExtractFile, makeExtract } from '../../../server/domain/dispatch/make-extract.ts'
import { addRecipient } from '../../../server/domain/dispatch/recipients.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { getRecord } from '../../../server/domain/register/records.ts'
import { extractDocument } from '../../../server/rendering/documents/extract-document.ts'
import { summaryDocument } from '../../../server/rendering/documents/summary-document.ts'
import { renderExtractPdf, renderSummaryPdf } from '../../../server/rendering/pdf/render-dispatch-pdf.ts'
import { getSummary } from '../../../server/domain/dispatch/get-summary.ts'
import { decidedWorld } from '../../support/dispatch-world.ts'
import { pdfProblems } from '../../support/pdf/pdf-problems.ts'
import { structureText } from '../../support/pdf/structure-text.ts'
import { characters, wantedText } from '../../support/pdf/wanted-text.ts'
import type { PersonActor } from '../../../server/domain/access/actor.ts'

const readerOf = (personId: string): PersonActor => ({
  kind: 'person',
  personId,
  name: 'Läsare',
  duties: [],
  mandates: [],
  today: '2026-03-12',
  scopes: null
})

const choose = (...ids: string[]) => ({ paragraphs: ids.map(paragraphId => ({ paragraphId })) })

test('an extract is made of sealed minutes alone', async () => {
  const { ctx, meetingId, first, sealed, made } = await decidedWorld()
  await expect(makeExtract(ctx, meetingId, choose(first), made)).rejects.toMatchObject({
    code: 'wrong-state'
  })
  await sealed()
  expect((await makeExtract(ctx, meetingId, choose(first), made)).document).toMatch(
    /^Protokollsutdrag §\s1, Bered/
  )
})

test('it registers itself in the case of its §, once; with a new recipient as a new version beside the first', async () => {
  const { ctx, caseId, meetingId, first, sealed, made } = await decidedWorld()
  await sealed()
  const { recordId } = await makeExtract(ctx, meetingId, choose(first), made)
  expect((await makeExtract(ctx, meetingId, choose(first), made)).recordId).toBe(recordId)
  const record = await getRecord(ctx, recordId)
  expect([record.caseId, record.recordType, record.files.length]).toEqual([caseId, 'Protokollsutdrag', 1])
  await addRecipient(ctx, first, { name: 'Region Nord', email: null })
  expect((await makeExtract(ctx, meetingId, choose(first), made)).recordId).toBe(recordId)
  expect((await getRecord(ctx, recordId)).files).toHaveLength(2)
})

test('§§ without a case in common are registered in the collecting case of the organ', async () => {
  const { ctx, caseId, meetingId, first, second, sealed, made } = await decidedWorld()
  await sealed()
  const { recordId } = await makeExtract(ctx, meetingId, choose(second, first), made)
  const record = await getRecord(ctx, recordId)
  expect(record.caseId).not.toBe(caseId)
  expect(record.title).toMatch(/§\s1, §\s2/)
})

test('a secret § is in no extract of one who may not read it, and the file of an extract made before is withheld', async () => {
  const { world, ctx, meetingId, first, second, sealed, made } = await decidedWorld()
  await sealed()
  const reader = world.ctx(readerOf(world.people.economist.id))
  expect((await getExtractFile(reader, meetingId, [first], made)).bytes.length).toBeGreaterThan(0)
  const { recordId } = await makeExtract(ctx, meetingId, choose(first), made)
  expect((await getRecord(reader, recordId)).files).toHaveLength(1)
  await markMatter(ctx, first, { statute: 'OSL 19 kap. 3 §', authority: null })
  await expect(getExtractFile(reader, meetingId, [first], made)).rejects.toMatchObject({
    code: 'not-allowed'
  })
  await expect(getExtractFile(reader, meetingId, [first, second], made)).rejects.toMatchObject({
    code: 'not-allowed'
  })
  expect((await getRecord(reader, recordId)).files).toEqual([])
  expect((await getExtractFile(reader, meetingId, [second], made)).bytes.length).toBeGreaterThan(0)
})

test('it tells of organ, day, those present, §, dnr, text, decision, bilagor by hash, and a field to certify it in', async () => {
  const { ctx, dnr, meetingId, first, second, sealed } = await decidedWorld()
  await sealed()
  await addRecipient(ctx, first, { name: 'Region *Nord*', email: null })
  const { extract } = await composeExtract(ctx, meetingId, [first, second])
  const { source } = extractDocument(extract)
  for (const words of [
    'Utdrag ur protokoll från beredningsgruppen',
    `Sammanträdesplan (dnr ${dnr})`,
    'Planen är *klar*.',
    'att anta planen.',
    extract.paragraphs[0]!.appendices[0]!.sha256,
    'Beslutet skickas till',
    'Rätt utdraget intygas'
  ])
    expect(source).toContain(words)
  expect(source).toContain(extract.attendance[0]!.rows[0]!.name)
})

test('what was moved, voted and reserved at a §, and who took no part for jäv, follows into its extract', async () => {
  const { ctx, meetingId, first, sealed } = await decidedWorld()
  await sealed()
  const { extract } = await composeExtract(ctx, meetingId, [first])
  const votes = [{ name: 'Eva Ek', answer: 'ja' }]
  const paragraphs = extract.paragraphs.map(each => ({
    ...each,
    proceedings: [{ heading: 'Omröstning', lines: ['Med 1 ja mot 0 nej bifalls förslaget.'], votes }],
    statements: [{ heading: 'Reservation', lines: ['Bo Al reserverar sig.'], votes: [] }],
    recusals: ['Cilla Alm deltog inte på grund av jäv.']
  }))
  const { source } = extractDocument({ ...extract, paragraphs })
  for (const words of ['Med 1 ja mot 0 nej', 'Eva Ek', 'Bo Al reserverar sig', 'Cilla Alm deltog inte'])
    expect(source).toContain(words)
})

test('extract and summary are PDF/A-2a and PDF/UA-1, say what their Markdown says, and the same model gives the same bytes', async () => {
  const { ctx, meetingId, first, second, sealed } = await decidedWorld()
  await sealed()
  const { extract } = await composeExtract(ctx, meetingId, [first, second])
  const summary = await getSummary(ctx, meetingId)
  const files = [
    [await renderExtractPdf(extract), await renderExtractPdf(extract), extractDocument(extract)],
    [await renderSummaryPdf(summary), await renderSummaryPdf(summary), summaryDocument(summary)]
  ] as const
  for (const [{ bytes, missing }, again, document] of files) {
    expect(await pdfProblems(bytes)).toEqual([])
    const { pieces, untagged } = await structureText(bytes)
    expect(untagged).toEqual([])
    expect(characters(pieces.map(({ text }) => text).join(''))).toBe(
      characters(wantedText(document), missing)
    )
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
  }
})
