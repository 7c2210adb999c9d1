import { schema } from '../../../db/schema/schema.ts'
import { asc, eq, inArray } from 'drizzle-orm'
import { byteOrderMark, csvLine } from '../../../text/csv.ts'
import { assertCan } from '../../access/can.ts'
import type { Case } from '../../cases/case-schemas.ts'
import { findCasesAfter } from '../../cases/case-store.ts'
import { parseDnr } from '../../../text/dnr.ts'
import type { Context } from '../../shared/context.ts'
import type { SecrecyMark } from '../../secrecy/secrecy-schemas.ts'
import { findMarks } from '../../secrecy/secrecy-store.ts'
import { groupBy } from '../../shared/group-by.ts'
import { readThrough } from '../../shared/read-through.ts'
import { findRecordsOfCases } from '../record-store.ts'
import type { Record } from '../record-schemas.ts'
import { noteCell } from './note-instant.ts'
import { packCell } from './packed-cell.ts'
import { columnNames, headerOf, registerWords, type RegisterCells } from './register-columns.ts'

const { caseNotes, caseWatches, organs, persons } = schema

/** The whole register in our own CSV form, line by line: what `importRegister` takes in, in the order of the dnr. Files are no part of it. */
export const exportRegister = (ctx: Context): AsyncIterable<string> => {
  // It holds everything that is secret.
  assertCan(ctx, 'register.import')
  assertCan(ctx, 'cases.read-secret')
  return linesOf(ctx)
}

async function* linesOf(ctx: Context): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columnNames.map(headerOf))
  const filter = { sort: 'dnr', limit: 1, page: 1 } as const
  const cases = readThrough<Case & Beside>(async (last, limit) => {
    const rows = await findCasesAfter(ctx.store, filter, last?.id ?? null, { seesSecret: true, limit })
    const besideOf = await findBeside(ctx, rows)
    return rows.map(row => ({ ...row, ...besideOf(row) }))
  })
  for await (const one of cases) {
    yield lineOf(cellsOfCase(one))
    for (const record of one.records) yield lineOf(cellsOfRecord(record, record.ownMark))
  }
}

const lineOf = (cells: RegisterCells): string => csvLine(columnNames.map(name => cells[name] ?? ''))

type Beside = { notes: string; watches: string; collectsFor: string; records: MarkedRecord[] }

/** The mark of the case is told by the case. */
type MarkedRecord = Record & { ownMark: SecrecyMark | undefined }

const findBeside = async ({ store }: Context, cases: readonly Case[]) => {
  const { read } = store
  const ids = cases.map(({ id }) => id)
  const records = await findRecordsOfCases(store, ids)
  const ownMarks = await findMarks(
    store,
    records.map(({ id }) => id)
  )
  const marked = records.map(record => ({ ownMark: ownMarks.get(record.id), ...record }))
  const recordsOf = groupBy(marked, ({ caseId }) => caseId)
  const notes = await read
    .select({ caseId: caseNotes.caseId, text: caseNotes.text, at: caseNotes.writtenAt, writer: persons.name })
    .from(caseNotes)
    .leftJoin(persons, eq(persons.id, caseNotes.writtenById))
    .where(inArray(caseNotes.caseId, ids))
    .orderBy(asc(caseNotes.writtenAt), asc(caseNotes.id))
  const watches = await read
    .select()
    .from(caseWatches)
    .where(inArray(caseWatches.caseId, ids))
    .orderBy(asc(caseWatches.watchOn), asc(caseWatches.note), asc(caseWatches.id))
  const names = new Map((await read.select().from(organs)).map(({ id, name }) => [id, name]))
  const notesOf = groupBy(notes, ({ caseId }) => caseId)
  const watchesOf = groupBy(watches, ({ caseId }) => caseId)
  return ({ id, collectsForId }: Case): Beside => ({
    notes: packCell(
      (notesOf.get(id) ?? []).map(({ at, writer, text }) => [noteCell(at), writer ?? '', text])
    ),
    watches: packCell(
      (watchesOf.get(id) ?? []).map(({ watchOn, note, doneOn }) => [watchOn, note, doneOn ?? ''])
    ),
    collectsFor: names.get(collectsForId ?? '') ?? '',
    records: recordsOf.get(id) ?? []
  })
}

const cellsOfCase = (one: Case & Beside): RegisterCells => ({
  kind: registerWords.kind.case,
  dnr: one.dnr,
  title: one.title,
  publicTitle: one.publicTitle ?? '',
  status: registerWords.caseStatus[one.status],
  struckReason: one.struckReason ?? '',
  officer: one.officerName ?? '',
  classificationCode: one.classificationCode ?? '',
  initiative: registerWords.initiative[one.initiative],
  counterparts: packCell(one.counterparts.map(name => [name])),
  externalNumbers: packCell(one.externalNumbers.map(({ number, holder }) => [number, holder ?? ''])),
  relations: packCell(
    one.relations
      .map(({ dnr }) => dnr)
      .toSorted(byDnr)
      .map(dnr => [dnr])
  ),
  isCollecting: registerWords.isCollecting[one.isCollecting ? 'yes' : 'no'],
  collectsFor: one.collectsFor,
  openedOn: one.openedOn ?? '',
  closedOn: one.closedOn ?? '',
  notes: one.notes,
  watches: one.watches,
  ...one.secrecy
})

const cellsOfRecord = (record: Record, mark: SecrecyMark | undefined): RegisterCells => ({
  kind: registerWords.kind.record,
  dnr: record.dnr,
  runningNumber: String(record.runningNumber),
  title: record.title,
  publicTitle: record.publicTitle ?? '',
  status: registerWords.recordStatus[record.status],
  struckReason: record.struckReason ?? '',
  officer: record.officerName ?? '',
  direction: registerWords.direction[record.direction],
  recordType: record.recordType ?? '',
  documentOn: record.documentOn,
  sentOn: record.sentOn ?? '',
  registeredOn: record.registeredOn,
  sender: record.sender ?? '',
  receiver: record.receiver ?? '',
  medium: registerWords.medium[record.medium],
  location: record.location ?? '',
  agreementEndedOn: record.agreementEndedOn ?? '',
  legalForceOn: record.legalForceOn ?? '',
  meetingOn: record.meetingOn ?? '',
  ...mark
})

const byDnr = (one: string, other: string): number => {
  const [a, b] = [parseDnr(one), parseDnr(other)]
  return (a?.year ?? 0) - (b?.year ?? 0) || (a?.number ?? 0) - (b?.number ?? 0)
}
