import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db } from '../../db/store.ts'

const { cases, persons, records } = schema

/** A record with its case's dnr and officers: all but files and marks. */
export const selectRecords = (read: Db) =>
  read
    .select({
      id: records.id,
      caseId: records.caseId,
      dnr: cases.dnr,
      caseOfficerId: cases.officerId,
      runningNumber: records.runningNumber,
      numberOrigin: records.numberOrigin,
      direction: records.direction,
      title: records.title,
      publicTitle: records.publicTitle,
      recordType: records.recordType,
      documentOn: records.documentOn,
      sentOn: records.sentOn,
      registeredOn: records.registeredOn,
      registeredAt: records.registeredAt,
      sender: records.sender,
      receiver: records.receiver,
      officerId: records.officerId,
      officerName: persons.name,
      medium: records.medium,
      location: records.location,
      status: records.status,
      struckReason: records.struckReason,
      agreementEndedOn: records.agreementEndedOn,
      legalForceOn: records.legalForceOn,
      meetingOn: records.meetingOn,
      documentKey: records.documentKey,
      revision: records.revision
    })
    .from(records)
    .innerJoin(cases, eq(cases.id, records.caseId))
    .leftJoin(persons, eq(persons.id, records.officerId))
    .$dynamic()

export type RecordRow = Awaited<ReturnType<typeof selectRecords>>[number]
