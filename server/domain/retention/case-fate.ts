import type { Fate, RecordFate } from './fate-schemas.ts'

/**
 * When everything in a case may go: the latest day of its records. A record that is preserved preserves the case; of what else
 * hinders, the first of these is told: a type that the plan lacks (arkivlagen 10 §), a hold, a day that has not come, a judgement.
 */
export const fateOfCase = (fates: readonly RecordFate[]): Fate => {
  const disposals = fates.map(({ disposal }) => disposal).filter(({ state }) => state !== 'struck')
  if (disposals.length === 0) return { state: 'no-records', on: null, waitsFor: null }
  for (const hindrance of hindrances) {
    const found = disposals.find(({ state }) => state === hindrance)
    if (found) return found
  }
  return disposals.reduce((latest, each) => ((each.on ?? '') > (latest.on ?? '') ? each : latest))
}

const hindrances: readonly Fate['state'][] = ['preserved', 'no-row', 'held', 'waiting', 'judged']
