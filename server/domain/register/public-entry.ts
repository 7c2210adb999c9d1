import { z } from 'zod'
import type { Case } from '../cases/case-schemas.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { isoDate } from '../shared/dates.ts'
import { CaseStatus } from '../cases/case-schemas.ts'
import { Direction } from './record-schemas.ts'
import type { FoundRecord } from './record-store.ts'

/** A record as anybody may see it: date and number always, the rest unless it is protected (OSL 5:2). */
export const PublicRecord = z
  .object({
    dnr: z.string(),
    runningNumber: z.number().int(),
    label: z.string().meta({ examples: ['044/26:3'] }),
    direction: Direction,
    documentOn: isoDate.meta({ description: 'Dagen den kom in eller upprättades' }),
    registeredOn: isoDate,
    title: z.string(),
    correspondent: z.string().nullable().meta({ description: 'Avsändare eller mottagare' }),
    isStruck: z.boolean(),
    isWithheld: z.boolean().meta({ description: 'Att uppgifter är borttagna' })
  })
  .meta({ id: 'PublicRecord' })
export type PublicRecord = z.infer<typeof PublicRecord>

/** A case as anybody may see it. */
export const PublicCase = z
  .object({
    dnr: z.string(),
    title: z.string(),
    status: CaseStatus,
    openedOn: isoDate.nullable(),
    closedOn: isoDate.nullable(),
    isWithheld: z.boolean()
  })
  .meta({ id: 'PublicCase' })
export type PublicCase = z.infer<typeof PublicCase>

export const toPublicRecord = (record: FoundRecord): PublicRecord => {
  const isWithheld = record.secrecy !== null
  return {
    dnr: record.dnr,
    runningNumber: record.runningNumber,
    label: record.label,
    direction: record.direction,
    documentOn: record.documentOn,
    registeredOn: record.registeredOn,
    title: publicTitleOf(record),
    correspondent: isWithheld ? null : record.direction === 'sent' ? record.receiver : record.sender,
    isStruck: record.status === 'struck',
    isWithheld
  }
}

export const toPublicCase = (found: Case): PublicCase => ({
  dnr: found.dnr,
  title: publicTitleOf(found),
  status: found.status,
  openedOn: found.openedOn,
  closedOn: found.closedOn,
  isWithheld: found.secrecy !== null
})

// The public title is chosen to say no more than may be said, so it stands also where there is no mark.
const publicTitleOf = ({
  title,
  publicTitle,
  secrecy
}: Pick<Case, 'title' | 'publicTitle' | 'secrecy'>): string => publicTitle ?? (secrecy ? withheldText : title)
