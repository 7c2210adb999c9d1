import type { caseOrders } from '../domain/cases/case-filter.ts'
import type { recordOrders } from '../domain/register/record-filter.ts'

/** What the orders of a list are called. */
export const caseOrderTexts = {
  '-dnr': 'Senaste diarienummer först',
  dnr: 'Äldsta diarienummer först',
  '-openedOn': 'Senast öppnade först',
  openedOn: 'Tidigast öppnade först',
  '-closedOn': 'Senast avslutade först',
  closedOn: 'Tidigast avslutade först'
} satisfies Record<(typeof caseOrders)[number], string>

export const recordOrderTexts = {
  '-documentOn': 'Senaste dagen först',
  documentOn: 'Äldsta dagen först',
  '-registeredOn': 'Senast registrerade först',
  registeredOn: 'Tidigast registrerade först'
} satisfies Record<(typeof recordOrders)[number], string>
