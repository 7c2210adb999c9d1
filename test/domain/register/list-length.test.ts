import { expect, test } from 'vitest'
import { CaseFilter } from '../../../server/domain/cases/case-filter.ts'
import { listCases } from '../../../server/domain/cases/cases.ts'
import { closeCase, reopenCase, strikeCase } from '../../../server/domain/cases/change-status.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editRecord, strikeRecord } from '../../../server/domain/register/edit-record.ts'
import { RecordFilter } from '../../../server/domain/register/record-filter.ts'
import { listRecords } from '../../../server/domain/register/records.ts'
import { registerRecord } from '../../../server/domain/register/register-record.ts'
import { openWorld } from '../../support/world.ts'

const caseFilters = [
  {},
  { status: 'open' },
  { status: 'closed' },
  { status: 'struck' },
  { initiative: 'external' }
]
const recordFilters = [{}, { direction: 'received' }, { direction: 'sent' }, { status: 'struck' }]

test('a list says how long it is as it is, whatever has been opened, closed, struck or mended since', async () => {
  const world = openWorld()
  const ctx = world.ctx()
  const open = (initiative: 'own' | 'external') => openCase(ctx, { title: 'Bussar', initiative })
  const [first, second, third] = [await open('own'), await open('external'), await open('external')]
  await closeCase(ctx, first.id, {})
  await closeCase(ctx, second.id, {})
  await reopenCase(ctx, second.id)
  await strikeCase(ctx, third.id, { reason: 'Dubblett' })
  const letter = { title: 'Brev', direction: 'received', sender: 'Norrbuss AB' } as const
  const one = await registerRecord(ctx, second.id, { record: letter })
  const other = await registerRecord(ctx, second.id, { record: letter })
  await editRecord(ctx, one.id, one.revision, { direction: 'sent', receiver: 'Norrbuss AB' })
  await strikeRecord(ctx, other.id, { reason: 'Dubblett' })

  const isAsWritten = ({ items, total }: { items: object[]; total: number }) => total === items.length
  for (const year of [undefined, '2026', '2025'])
    for (const filter of caseFilters) {
      const found = await listCases(ctx, CaseFilter.parse({ ...filter, year, limit: 100 }))
      expect([filter, year, isAsWritten(found)]).toEqual([filter, year, true])
    }
  for (const filter of recordFilters) {
    const found = await listRecords(ctx, RecordFilter.parse({ ...filter, limit: 100 }))
    expect([filter, isAsWritten(found)]).toEqual([filter, true])
  }
  expect((await listCases(ctx, CaseFilter.parse({ status: 'struck' }))).total).toBe(1)
  expect((await listRecords(ctx, RecordFilter.parse({ direction: 'sent' }))).total).toBe(1)
})
