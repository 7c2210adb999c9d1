import { setImmediate } from 'node:timers/promises'
import { formatDnr } from '../../../text/dnr.ts'
import { findCaseByDnr } from '../../cases/case-store.ts'
import { insertImportedCase, relateImportedCases } from '../../cases/insert-imported-case.ts'
import { AppError } from '../../shared/app-error.ts'
import { inTransaction, type Context } from '../../shared/context.ts'
import { groupBy } from '../../shared/group-by.ts'
import { insertImportedRecord } from '../insert-imported-record.ts'
import type { CaseRow } from './check-cases.ts'
import type { CheckedRegister } from './check-register.ts'
import type { RecordRow } from './check-records.ts'
import { beginImport, finishImport } from './import-store.ts'
import type { KnownNames } from './known-names.ts'

type Writing = { importId: string; known: KnownNames; recordsOf: Map<string, RecordRow[]> }

/**
 * Writes what was checked, a few rows to a transaction, so that the server has time for others. A case comes with all its records
 * or not at all; those that an earlier, broken off reading brought are passed over.
 */
export const writeRegister = async (
  ctx: Context,
  fileName: string,
  { cases, records, known, there }: CheckedRegister
): Promise<void> => {
  const importId = await beginImport(ctx, fileName)
  const writing = { importId, known, recordsOf: groupBy(records, ({ dnr }) => dnr) }
  const left = cases.filter(({ entry }) => !there.has(formatDnr(entry.dnr)))
  const size = ({ entry }: CaseRow): number => 1 + (writing.recordsOf.get(formatDnr(entry.dnr))?.length ?? 0)
  await inBatches(left, size, batch =>
    inTransaction(ctx, async tx => {
      for (const { entry } of batch) await writeCase(tx, entry, writing)
    })
  )
  const related = cases.filter(({ entry }) => entry.relations.length > 0)
  await inBatches(
    related,
    ({ entry }) => entry.relations.length,
    batch =>
      inTransaction(ctx, async tx => {
        for (const { entry } of batch) await relate(tx, entry)
      })
  )
  await finishImport(ctx, importId)
}

/** A transaction holds the one writer, and the server's own thread, for as long as it lasts: some 10 ms. */
const rowsOfTransaction = 10

const inBatches = async (
  rows: readonly CaseRow[],
  size: (row: CaseRow) => number,
  write: (batch: CaseRow[]) => Promise<void>
): Promise<void> => {
  let batch: CaseRow[] = []
  let count = 0
  for (const row of rows) {
    batch.push(row)
    count += size(row)
    if (count < rowsOfTransaction) continue
    await write(batch)
    await setImmediate()
    batch = []
    count = 0
  }
  if (batch.length > 0) await write(batch)
}

const writeCase = async (
  tx: Context,
  entry: CaseRow['entry'],
  { importId, known, recordsOf }: Writing
): Promise<void> => {
  const dnr = formatDnr(entry.dnr)
  const [found] = await tx.store.read.query.cases.findMany({ where: (row, { eq }) => eq(row.dnr, dnr) })
  // Somebody else goes on with the same reading.
  if (found?.registerImportId === importId) return
  if (found)
    throw new AppError(
      'conflict',
      `${dnr} har öppnats medan diariet lästes in. Ta bort ärendet och dess handlingar ur filen och läs in den igen: det som är inläst läses inte in två gånger.`
    )
  const id = await insertImportedCase(tx, caseOf(entry, known, importId))
  for (const { entry: record } of recordsOf.get(dnr) ?? []) {
    const { mark, officer, ...columns } = record
    const isSecret = entry.mark !== null || mark !== null
    await insertImportedRecord(tx, id, { ...columns, officerId: personOf(officer, known) }, mark, isSecret)
  }
}

const relate = async (tx: Context, { dnr, relations }: CaseRow['entry']): Promise<void> => {
  const one = { dnr: formatDnr(dnr), id: (await findCaseByDnr(tx.store, formatDnr(dnr)))?.id ?? '' }
  for (const other of relations)
    await relateImportedCases(tx, one, { dnr: other, id: (await findCaseByDnr(tx.store, other))?.id ?? '' })
}

const caseOf = (entry: CaseRow['entry'], known: KnownNames, registerImportId: string) => {
  const {
    dnr,
    counterparts,
    externalNumbers,
    mark,
    notes,
    watches,
    relations: _,
    officer,
    collectsFor,
    ...columns
  } = entry
  const collectsForId = collectsFor === null ? null : (known.organId(collectsFor) ?? null)
  return {
    dnr,
    columns: { ...columns, officerId: personOf(officer, known), collectsForId, registerImportId },
    counterparts,
    externalNumbers,
    mark,
    notes: notes.map(({ writer, ...note }) => ({ ...note, writtenById: personOf(writer, known) })),
    watches
  }
}

const personOf = (name: string | null, { personId }: KnownNames): string | null =>
  name === null ? null : (personId(name) ?? null)
