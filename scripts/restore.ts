import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../server/config.ts'
import { restoreBackup } from '../server/domain/backup/restore-backup.ts'
import { verifyBackup, type BackupCheck } from '../server/domain/backup/verify-backup.ts'
import { formatInstant } from '../server/rendering/format.ts'

const usage = `npm run restore -- MAPP --verify       kontrollerar säkerhetskopian i mappen utan att skriva något
npm run restore -- MAPP [--to MAPP]    kontrollerar den och återläser den till en ny eller tom datamapp (DATA_DIR)`

/** One JSON object on stdout, sentences on stderr; exit 1 when anything is wrong, and nothing is restored then. */
const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verify: { type: 'boolean' }, to: { type: 'string' } }
  })
  const [given] = positionals
  if (!given || positionals.length > 1 || (values.verify && values.to)) throw new Error(usage)
  const folder = resolve(given)
  const target = values.to ? resolve(values.to) : readConfig().dataFolder
  const check = values.verify ? await verifyBackup(folder) : await restoreBackup(folder, target)
  for (const sentence of sentencesOf(check)) console.error(sentence)
  if (!check.ok) {
    console.error(`Säkerhetskopian stämmer INTE.${values.verify ? '' : ' Ingenting har återlästs.'}`)
    process.exitCode = 1
  } else {
    console.error(values.verify ? 'Säkerhetskopian stämmer.' : `Säkerhetskopian är återläst till ${target}.`)
  }
  console.log(JSON.stringify(check))
}

const sentencesOf = ({ faults, madeAt, version, parts, rows, trail }: BackupCheck): string[] => [
  ...faults.slice(0, mostSentences),
  ...(faults.length > mostSentences
    ? [`… och ${String(faults.length - mostSentences)} fel till, som står i JSON-objektet.`]
    : []),
  `Gjord ${formatInstant(madeAt)} med Paragraf ${version}: ${String(parts)} filer, ${String(rows)} rader i databasen, ${String(trail?.sequence ?? 0)} händelser i kedjan.`
]

const mostSentences = 20

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
