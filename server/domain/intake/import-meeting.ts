import { schema } from '../../db/schema/schema.ts'
import type { Organ } from '../bodies/organ-schemas.ts'
import type { Context } from '../shared/context.ts'
import { isIsoDate, timeOfDay, type IsoDate } from '../shared/dates.ts'
import type { ImportedAttendance, ImportedMinutes } from './imported-minutes.ts'

type Where = { organ: Organ; firstOn: IsoDate; bodyName: string | null }

/** Writes the meeting with its attendance and returns its id. It is closed: what happened cannot be opened again. */
export const importMeeting = async (tx: Context, read: ImportedMinutes, where: Where): Promise<string> => {
  const id = tx.newId()
  await tx.store.write.insert(schema.meetings).values({
    id,
    organId: where.organ.id,
    firstOn: where.firstOn,
    lastOn: isIsoDate(read.lastOn ?? '') && read.lastOn! >= where.firstOn ? read.lastOn! : where.firstOn,
    startsAt: timeOrNull(read.startsAt),
    endsAt: timeOrNull(read.endsAt),
    place: read.place,
    state: 'closed',
    isImported: true,
    importedBodyName: where.bodyName,
    changedAt: tx.now
  })
  for (const [position, row] of attendanceOf(read).entries()) {
    const { fromParagraph, toParagraph, isRemote, ...facts } = row
    const [from, to] = [fromParagraph || null, toParagraph || null]
    const isOrdered = from === null || to === null || from <= to
    await tx.store.write.insert(schema.attendances).values({
      ...facts,
      id: tx.newId(),
      meetingId: id,
      position,
      fromNumber: isOrdered ? from : null,
      toNumber: isOrdered ? to : null,
      mode: isRemote ? 'remote' : 'on-site'
    })
  }
  return id
}

const timeOrNull = (text: string | null): string | null => timeOfDay.safeParse(text).data ?? null

type Row = ImportedAttendance & { presided: boolean; isApprover: boolean }

/** The attendance list, completed with those who signed but are not on it. */
const attendanceOf = ({ attendance, signers, approvers }: ImportedMinutes): Row[] => {
  const presiding = signers.filter(({ title }) => /ordförande/i.test(title)).map(({ name }) => name)
  const rows = [...attendance]
  for (const { name, title } of signers) {
    if (!rows.some(row => row.name === name)) rows.push(signerRow(name, title))
  }
  for (const name of approvers)
    if (!rows.some(row => row.name === name)) rows.push(signerRow(name, 'ledamot'))
  const nobodySigned = presiding.length === 0
  return rows.map(row => ({
    ...row,
    presided: presiding.includes(row.name) || (nobodySigned && row.role === 'chair'),
    isApprover: approvers.includes(row.name)
  }))
}

const signerRow = (name: string, title: string): ImportedAttendance => ({
  name,
  role: /sekreterare/i.test(title)
    ? 'secretary'
    : /vice/i.test(title)
      ? 'vice-chair'
      : /ordförande/i.test(title)
        ? 'chair'
        : 'member',
  forName: null,
  fromParagraph: null,
  toParagraph: null,
  isRemote: false,
  note: ''
})
