import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../server/config.ts'
import { backUp } from '../server/domain/backup/back-up.ts'

const usage = `npm run backup -- MAPP   säkerhetskopierar datamappen (DATA_DIR) till mappen, också medan servern kör`

/** One JSON object on stdout, sentences on stderr; exit 1 when no new backup was made. */
const run = async (): Promise<void> => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new Error(usage)
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
    version: string
  }
  const { dataFolder } = readConfig()
  const report = await backUp({
    dataFolder,
    folder: resolve(folder),
    version,
    now: new Date().toISOString()
  })
  const { parts, rows, copied, trail } = report
  console.error(
    `Säkerhetskopian i ${folder} är färdig: ${String(parts)} filer, varav ${String(copied.parts)} nya, ` +
      `${String(rows)} rader i databasen, ${String(trail?.sequence ?? 0)} händelser i kedjan.`
  )
  console.error('Den innehåller allt som datamappen skyddar, också nyckeln: förvara den lika säkert.')
  console.log(JSON.stringify(report))
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
