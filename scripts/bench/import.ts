import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDataFolder } from '../../server/db/data-folder.ts'
import { migrateDatabase } from '../../server/db/migrate.ts'
import { openStore } from '../../server/db/store.ts'
import { systemActor } from '../../server/domain/access/actor.ts'
import { importRegister, tryRegister } from '../../server/domain/register/import/import-register.ts'
import type { Context } from '../../server/domain/shared/context.ts'

type Turns = { tookMs: number; p50Ms: number; p99Ms: number; longestMs: number }

/** How long others wait for their turn while a register of so many rows is tried and taken in (`npm run bench -- import 20000`). */
export const bench = async ([rows = '20000']: string[] = []): Promise<Record<string, Turns>> => {
  const folder = mkdtempSync(join(tmpdir(), 'paragraf-bench-import-'))
  const { databaseFile } = prepareDataFolder(folder)
  migrateDatabase(databaseFile)
  const store = openStore(databaseFile)
  const now = new Date().toISOString()
  const ctx: Context = { store, actor: systemActor('bench'), now, newId: () => randomUUID() }
  const file = { fileName: 'diarium.csv', bytes: Buffer.from(registerOf(Number(rows))) }
  try {
    const tried = await turnsDuring(() => tryRegister(ctx, file))
    const takenIn = await turnsDuring(async () => {
      const { isWritten, faults } = await importRegister(ctx, file)
      if (!isWritten) throw new Error(`The register was not taken in: ${faults} faults`)
    })
    return { tried, takenIn }
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A case to every five rows. */
const registerOf = (rows: number): string => {
  const lines = [
    'Radtyp;Diarienummer;Löpnummer;Rubrik;Status;Initiativ;Riktning;Inkom eller upprättades;Registrerades;Originalets form;Avsändare'
  ]
  for (let row = 0; row < rows; row++) {
    const nth = Math.floor(row / 5)
    const dnr = `${String((nth % 900) + 1).padStart(3, '0')}/${String(Math.floor(nth / 900) + 10)}`
    lines.push(
      row % 5 === 0
        ? `ärende;${dnr};;Upphandling av bussar ${nth};Öppet;Eget`
        : `handling;${dnr};${row % 5};Brev om linje ${row};Registrerad;;Inkommen;2021-05-07;2021-05-07;Digitalt;Norrbuss AB`
    )
  }
  return lines.join('\n')
}

const turnsDuring = async (work: () => Promise<unknown>): Promise<Turns> => {
  const start = performance.now()
  const turns: number[] = []
  let last = start
  let isDone = false
  const turn = (): void => {
    const now = performance.now()
    turns.push(now - last)
    last = now
    if (!isDone) setTimeout(turn, 1)
  }
  turn()
  await work()
  turn()
  isDone = true
  const sorted = turns.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return {
    tookMs: Math.round(performance.now() - start),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    longestMs: at(0.9999999)
  }
}
