import type { Case } from '../../cases/case-schemas.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { Record } from '../record-schemas.ts'

/** A rule as data: its code, what is wrong and what to do, in Swedish, and when it is broken. */
export type QualityRule<Entry> = {
  code: string
  /** A fault by the rule alone; otherwise a warning, which a person judges. */
  isFault: boolean
  what: string
  mend: string
  isBroken: (entry: Entry) => boolean
}

/** A case with what the rules ask of it. */
export type CaseFacts = Case & {
  today: IsoDate
  waitingWatches: number
  records: number
  lastRunningNumber: number
  importedRecords: number
  lastRecordOn: IsoDate | null
  plan: PlanFacts
}

/** A record with what the rules ask of it. */
export type RecordFacts = Record & { plan: PlanFacts; caseClassificationCode: string | null }

/** What the retention plan in force names; null where no plan is in force, and then nothing is held against it. */
export type PlanFacts = {
  recordTypes: ReadonlySet<string>
  processes: ReadonlySet<string>
  /** The code of the process that a record type belongs to, where the plan says one. */
  processOfType: ReadonlyMap<string, string>
} | null
