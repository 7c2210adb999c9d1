import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { openReadOnlyStore, type Store } from '../server/db/store.ts'
import { listSealedAnchors } from '../server/domain/approval/sealed-minutes-store.ts'
import { readAnchors, type FoundAnchor } from '../server/domain/events/anchor-files.ts'
import { verifyTrail, type TrailReport } from '../server/domain/events/verify-trail.ts'

/**
 * npm run trail [-- NUMBER HASH]
 * Verifies the trail of DATA_DIR without writing, also while the server runs, and also against an anchor that is given: the
 * one printed in a protokoll, or kept elsewhere. One JSON object on stdout, sentences on stderr; exit 1 on a fault.
 */
const run = async (folder: string, given: readonly string[]): Promise<void> => {
  const store = openTrail(join(folder, 'paragraf.sqlite'))
  try {
    // Read before the chain: an anchor that is written meanwhile may be newer than what was read of the chain.
    const anchors = [
      ...readAnchors(join(folder, 'anchors')),
      ...(await listSealedAnchors(store)),
      ...anchorGiven(given)
    ]
    const report = await verifyTrail(store, anchors)
    for (const sentence of sentencesOf(report, anchors)) console.error(sentence)
    console.log(JSON.stringify(report))
    if (!report.ok) process.exitCode = 1
  } finally {
    store.close()
  }
}

const openTrail = (file: string): Store => {
  if (!existsSync(file)) {
    throw new Error(`Det finns ingen databas i datamappen (${file}). Ange en annan mapp med DATA_DIR.`)
  }
  return openReadOnlyStore(file)
}

const anchorGiven = ([sequence, hash, ...more]: readonly string[]): FoundAnchor[] => {
  if (sequence === undefined) return []
  // As it is printed: "1 234", with a no-break space.
  const number = Number(sequence.replaceAll(/\s/gu, ''))
  if (!Number.isSafeInteger(number) || !/^[\da-f]{64}$/.test(hash ?? '') || more.length > 0) {
    throw new Error('npm run trail [-- HÄNDELSENS NUMMER OCH KONTROLLSUMMA]')
  }
  return [{ place: 'kommandot', anchor: { sequence: number, hash: hash! } }]
}

const sentencesOf = (report: TrailReport, anchors: readonly FoundAnchor[]): string[] => {
  const { ok, events, payloads, disposed, latest, faults } = report
  const anchored = Math.max(0, ...anchors.map(({ anchor }) => anchor?.sequence ?? 0))
  return [
    ...faults.slice(0, mostSentences).map(describe),
    ...(faults.length > mostSentences
      ? [`… och ${String(faults.length - mostSentences)} fel till, som står i JSON-objektet.`]
      : []),
    `${String(events)} händelser, ${String(payloads)} med uppgifter, ${String(disposed)} med gallrade uppgifter, ${String(anchors.length)} ankare.`,
    ok ? 'Händelsekedjan stämmer.' : 'Händelsekedjan stämmer INTE.',
    ...(latest && latest.sequence > anchored
      ? [
          `De ${String(latest.sequence - anchored)} sista händelserna är nyare än sista ankaret: klipps de bort märks det inte. ` +
            'Ett ankare skrivs varje dygn som servern är igång, och vid varje låsning av ett protokoll.'
        ]
      : [])
  ]
}

const mostSentences = 20

const describe = ({ sequence, verb, at, what }: TrailReport['faults'][number]): string =>
  [sequence === null ? 'Ankare' : `Händelse ${String(sequence)}`, verb, at].filter(Boolean).join(', ') +
  `: ${what}`

const explain = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  return error.message.includes('no such table')
    ? 'Databasen är från en version utan händelsekedja. Starta den nya versionen av servern en gång först.'
    : error.message
}

run(readConfig().dataFolder, process.argv.slice(2)).catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
