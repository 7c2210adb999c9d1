import { nextWorkingDay } from '../shared/holidays.ts'
import type { Record } from './record-schemas.ts'

/**
 * OSL 5:1: what has come in or been drawn up is registered as soon as that; by long practice on the same or the next working
 * day. Later entries are marked. One that was sent counts from the day it was sent.
 */
export const isRegisteredLate = ({
  documentOn,
  sentOn,
  registeredOn,
  numberOrigin
}: Pick<Record, 'documentOn' | 'sentOn' | 'registeredOn' | 'numberOrigin'>): boolean =>
  numberOrigin === 'series' && registeredOn > nextWorkingDay(sentOn ?? documentOn)
