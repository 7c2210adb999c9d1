import type { Store } from '../../server/db/store.ts'
import { disposeOfPayloads } from '../../server/domain/events/dispose-of-payloads.ts'
import { recordEvent, type Change } from '../../server/domain/events/record-event.ts'
import type { EventType } from '../../server/domain/events/event-types.ts'
import { inTransaction, type Context } from '../../server/domain/shared/context.ts'

// The last has what a bad copy leaves behind: in JavaScript, several wrong byte sequences read as that same character.
const acts: [EventType, Change][] = [
  [
    'meeting.planned',
    { after: { firstOn: '2026-03-12', place: 'Sammanträdesrum Älven' }, within: 'meeting-1' }
  ],
  ['case.edited', { before: { title: 'Räddningstjänst' }, after: { title: 'Räddningstjänsten i länet' } }],
  ['session.started', { after: { address: '192.0.2.17', userAgent: 'Exempel/1.0' } }],
  ['secrecy.marked', { after: { statute: 'OSL 25 kap. 1 §' }, isSecret: true }],
  ['matter.removed', { before: { title: 'F\uFFFDrslag \u0000 "€" 🪪 \uFFFD' }, within: 'möte-\uFFFD' }]
]

/** Some 120 events of every shape over three years, with payloads disposed of midway and at the end. */
export const growTrail = async (store: Store): Promise<void> => {
  const at = (year: number): Context => ({
    store,
    actor: { kind: 'system', name: 'soak' },
    now: `${String(year)}-03-12T08:00:00.000Z`,
    newId: () => 'unused',
    origin: { via: 'script', requestId: 'req-1' }
  })
  for (const year of [2023, 2024, 2025, 2026]) {
    await inTransaction(at(year), async tx => {
      for (let round = 0; round < 6; round++) {
        for (const [type, change] of acts) await recordEvent(tx, type, `object-${String(round)}`, change)
      }
    })
    await disposeOfPayloads(at(year))
  }
}
