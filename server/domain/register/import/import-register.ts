import { assertCan } from '../../access/can.ts'
import type { Context } from '../../shared/context.ts'
import { checkRegister, type CheckedRegister } from './check-register.ts'
import { findUnfinishedImport } from './import-store.ts'
import type { RegisterImport } from './import-schemas.ts'
import { readCells } from './read-cells.ts'
import { writeRegister } from './write-register.ts'

/** A register in our own CSV form. */
export type RegisterFile = { fileName: string; bytes: Uint8Array }

/** Reads a register, and tells of every row what an import would say of it. Writes nothing. */
export const tryRegister = async (ctx: Context, file: RegisterFile): Promise<RegisterImport> => {
  assertCan(ctx, 'register.import')
  return reportOf(file, await checkRegister(ctx, await readCells(file.bytes)), false)
}

/**
 * Takes a register in, all of it or, when there is a fault in any row, nothing. Numbers are kept, and are no part of our series.
 * Others get their turn between cases. Broken off it is continued, by the same file, with what it had not come to.
 */
export const importRegister = async (ctx: Context, file: RegisterFile): Promise<RegisterImport> => {
  assertCan(ctx, 'register.import')
  const checked = await checkRegister(ctx, await readCells(file.bytes))
  const isSound = checked.rows.every(({ outcome }) => outcome !== 'fault')
  if (isSound) await writeRegister(ctx, file.fileName, checked)
  return reportOf(file, checked, isSound)
}

/** A reading that was broken off or goes on still: what file it is of, and how many cases it has brought. */
export const getUnfinishedImport = async (
  ctx: Context
): Promise<{ fileName: string; cases: number } | undefined> => {
  assertCan(ctx, 'register.import')
  const found = await findUnfinishedImport(ctx.store)
  return found && { fileName: found.fileName, cases: found.brought.size }
}

const reportOf = (
  { fileName }: RegisterFile,
  { cases, records, rows, there }: CheckedRegister,
  isWritten: boolean
): RegisterImport => ({
  fileName,
  isWritten,
  cases: cases.length,
  records: records.length,
  warnings: rows.filter(({ outcome }) => outcome === 'warning').length,
  faults: rows.filter(({ outcome }) => outcome === 'fault').length,
  continued: there.size,
  rows
})
