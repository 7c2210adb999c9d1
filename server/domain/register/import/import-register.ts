import { assertCan } from '../../access/can.ts'
import { insertImportedCase, relateImportedCases } from '../../cases/insert-imported-case.ts'
import { findCaseByDnr } from '../../cases/case-store.ts'
import { formatDnr } from '../../../text/dnr.ts'
import { inTransaction, type Context } from '../../shared/context.ts'
import { insertImportedRecord } from '../insert-imported-record.ts'
import type { CaseRow } from './check-cases.ts'
import { checkRegister, type CheckedRegister } from './check-register.ts'
import type { RecordRow } from './check-records.ts'
import type { RegisterImport } from './import-schemas.ts'
import type { KnownNames } from './known-names.ts'
import { readCells } from './read-cells.ts'

/** A register in our own CSV form. */
export type RegisterFile = { fileName: string; bytes: Uint8Array }

/** Reads a register, and tells of every row what an import would say of it. Writes nothing. */
export const tryRegister = async (ctx: Context, file: RegisterFile): Promise<RegisterImport> => {
  assertCan(ctx, 'register.import')
  return reportOf(file, await checkRegister(ctx, await readCells(file.bytes)), false)
}

/** Takes a register in, all of it or, when there is a fault in any row, nothing. Numbers are kept, and are no part of our series. */
export const importRegister = async (ctx: Context, file: RegisterFile): Promise<RegisterImport> => {
  assertCan(ctx, 'register.import')
  const rows = await readCells(file.bytes)
  return inTransaction(ctx, async tx => {
    const checked = await checkRegister(tx, rows)
    const isSound = checked.rows.every(({ outcome }) => outcome !== 'fault')
    if (isSound) await write(tx, checked)
    return reportOf(file, checked, isSound)
  })
}

const write = async (tx: Context, { cases, records, known }: CheckedRegister): Promise<void> => {
  const written = new Map<string, { id: string; isSecret: boolean }>()
  for (const { entry } of cases) {
    const id = await insertImportedCase(tx, caseOf(entry, known))
    written.set(formatDnr(entry.dnr), { id, isSecret: entry.mark !== null })
  }
  for (const { entry } of cases)
    for (const other of entry.relations) {
      const id = written.get(other)?.id ?? (await findCaseByDnr(tx.store, other))?.id ?? ''
      const dnr = formatDnr(entry.dnr)
      await relateImportedCases(tx, { id: written.get(dnr)?.id ?? '', dnr }, { id, dnr: other })
    }
  for (const { dnr, entry } of records) {
    const { mark, officer, ...columns } = entry
    const { id = '', isSecret = false } = written.get(dnr) ?? {}
    const officerId = personOf(officer, known)
    await insertImportedRecord(tx, id, { ...columns, officerId }, mark, isSecret || mark !== null)
  }
}

const caseOf = (entry: CaseRow['entry'], known: KnownNames) => {
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
    columns: { ...columns, officerId: personOf(officer, known), collectsForId },
    counterparts,
    externalNumbers,
    mark,
    notes: notes.map(({ writer, ...note }) => ({ ...note, writtenById: personOf(writer, known) })),
    watches
  }
}

const personOf = (name: string | null, { personId }: KnownNames): string | null =>
  name === null ? null : (personId(name) ?? null)

const reportOf = (
  { fileName }: RegisterFile,
  { cases, records, rows }: { cases: CaseRow[]; records: RecordRow[]; rows: RegisterImport['rows'] },
  isWritten: boolean
): RegisterImport => ({
  fileName,
  isWritten,
  cases: cases.length,
  records: records.length,
  warnings: rows.filter(({ outcome }) => outcome === 'warning').length,
  faults: rows.filter(({ outcome }) => outcome === 'fault').length,
  rows
})
