import { and, isNotNull, ne } from 'drizzle-orm'
import { schema } from '../../../db/schema/schema.ts'
import { formatDnr } from '../../../text/dnr.ts'
import { invalidField } from '../../shared/app-error.ts'
import type { Context } from '../../shared/context.ts'
import { inTurns } from '../../shared/in-turns.ts'
import type { CellReader } from './cell-reader.ts'
import type { UnfinishedImport } from './import-store.ts'
import { checkPerson, type KnownNames } from './known-names.ts'
import type { ImportedCase } from './imported-entry.ts'

export type CaseRow = { row: number; reader: CellReader; entry: ImportedCase }

/** What is wrong with cases beside each other, and beside those of the register. */
export const checkCases = async (
  { store: { read } }: Context,
  rows: readonly CaseRow[],
  known: KnownNames,
  unfinished: UnfinishedImport | undefined
): Promise<void> => {
  const { cases } = schema
  const there = new Set((await read.select({ dnr: cases.dnr }).from(cases)).map(({ dnr }) => dnr))
  const collecting = await read
    .select({ organId: cases.collectsForId, year: cases.year })
    .from(cases)
    .where(and(isNotNull(cases.collectsForId), ne(cases.status, 'struck')))
  const collected = new Set(collecting.map(({ organId, year }) => `${organId} ${year}`))
  const rowOf = new Map<string, number>()

  for await (const { row, reader, entry } of inTurns(rows)) {
    const { fault, warn } = reader
    const dnr = formatDnr(entry.dnr)
    const first = rowOf.get(dnr)
    if (entry.dnr.number > 0) {
      if (first) fault('dnr', `${dnr} står också på rad ${first}. Varje ärende har en rad.`)
      else if (unfinished?.brought.has(dnr)) {
        warn('dnr', `${dnr} lästes in med sina handlingar innan inläsningen avbröts, och läses inte in igen.`)
        rowOf.set(dnr, row)
        continue
      } else if (there.has(dnr))
        fault(
          'dnr',
          `${dnr} finns redan i diariet. Ta bort raden och dess handlingar, så ändras inget som finns.`
        )
      rowOf.set(dnr, first ?? row)
    }
    checkPerson(reader, 'officer', entry.officer, known)
    for (const { writer } of entry.notes) checkPerson(reader, 'notes', writer, known)
    checkCollecting(reader, entry, known, collected)
  }

  assertSameFile(rowOf, unfinished)
  for (const { reader, entry } of rows)
    for (const other of entry.relations) {
      if (other === formatDnr(entry.dnr))
        reader.fault('relations', 'Ett ärende hör inte ihop med sig självt.')
      else if (!rowOf.has(other) && !there.has(other))
        reader.fault(
          'relations',
          `${other} finns varken i filen eller i diariet. Rätta numret, eller ta bort det.`
        )
    }
}

/** A reading that was broken off goes on with its own file: another would leave half a register behind. */
const assertSameFile = (rowOf: Map<string, number>, unfinished: UnfinishedImport | undefined): void => {
  const lost = [...(unfinished?.brought.keys() ?? [])].find(dnr => !rowOf.has(dnr))
  if (lost)
    throw invalidField(
      'file',
      `Inläsningen av ”${unfinished?.fileName}” blev avbruten. Läs in den filen igen, så fortsätter den: ${lost} finns inte i den här filen.`
    )
}

const checkCollecting = (
  { fault }: CellReader,
  { collectsFor, dnr, status }: ImportedCase,
  { organId }: KnownNames,
  collected: Set<string>
): void => {
  if (collectsFor === null) return
  const id = organId(collectsFor)
  if (!id)
    return fault(
      'collectsFor',
      `Det finns inget organ som heter ”${collectsFor}”. Rätta namnet, eller töm cellen.`
    )
  if (status === 'struck') return
  const key = `${id} ${dnr.year}`
  if (collected.has(key))
    fault(
      'collectsFor',
      `${collectsFor} har redan ett samlingsärende ${dnr.year}. Töm cellen på den ena raden.`
    )
  collected.add(key)
}
