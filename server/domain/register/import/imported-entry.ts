import type { CaseStatus, Initiative } from '../../cases/case-schemas.ts'
import type { IsoDate, Instant } from '../../shared/dates.ts'
import type { Dnr } from '../../../text/dnr.ts'
import type { Direction, RecordMedium, RecordStatus } from '../record-schemas.ts'

export type ImportedMark = { statute: string; authority: string; markedOn: IsoDate }

type Entry = {
  title: string
  publicTitle: string | null
  struckReason: string | null
  /** The officer by name: a person of the installation. */
  officer: string | null
  mark: ImportedMark | null
}

/** A case as a row of the file tells of it. */
export type ImportedCase = Entry & {
  dnr: Dnr
  status: CaseStatus
  classificationCode: string | null
  initiative: Initiative
  counterparts: string[]
  externalNumbers: { number: string; holder: string | null }[]
  /** Dnr of cases that belong together with this. */
  relations: string[]
  isCollecting: boolean
  /** The organ by name. */
  collectsFor: string | null
  openedOn: IsoDate | null
  closedOn: IsoDate | null
  notes: { writtenAt: Instant; writer: string | null; text: string }[]
  watches: { watchOn: IsoDate; note: string; doneOn: IsoDate | null }[]
}

/** A record as a row of the file tells of it. */
export type ImportedRecord = Entry & {
  runningNumber: number
  status: RecordStatus
  direction: Direction
  recordType: string | null
  documentOn: IsoDate
  sentOn: IsoDate | null
  registeredOn: IsoDate
  sender: string | null
  receiver: string | null
  medium: RecordMedium
  location: string | null
  agreementEndedOn: IsoDate | null
  legalForceOn: IsoDate | null
  meetingOn: IsoDate | null
}
