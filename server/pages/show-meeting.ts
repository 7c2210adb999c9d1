import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findAgendaChoices } from '../domain/agenda/find-agenda-choices.ts'
import { listDueItems } from '../domain/agenda/lay-out-agenda.ts'
import { getMeetingAnnouncing } from '../domain/announcement/meeting-announcements.ts'
import { listRemarks } from '../domain/approval/list-remarks.ts'
import { listCases } from '../domain/cases/cases.ts'
import { listUnreported } from '../domain/delegation/decision-reports.ts'
import { listAwaiting } from '../domain/followup/awaiting.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { listAttendance } from '../domain/meetings/attendance.ts'
import {
  cancellationRefusalOf,
  isChangeable,
  isLocked,
  possibleActs,
  removalRefusalOf
} from '../domain/meetings/meeting.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { getMeetingPresence } from '../domain/presence/get-presence.ts'
import { agendaFinding } from '../rendering/page-models/agenda-finding.ts'
import { meetingPage, type MeetingForms } from '../rendering/page-models/meeting-pages.ts'
import { readQuery } from './read-query.ts'

// Which of the folded forms is open: adding goes on where it was.
const Unfolded = z.object({
  under: z.string().optional(),
  oppna: z.string().optional(),
  finn: z.string().max(200).optional()
})

type Again = { forms?: Partial<MeetingForms>; refusal?: string }

/** One meeting; shown again, with what was typed, by everything on it that was refused. */
export const showMeeting = async (
  { ctx, query }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  { forms, refusal }: Again = {},
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getMeeting(ctx, id)
  const { mayRead, mayReadDrafts, mayWrite } = await rightsTo(ctx, id)
  const acts = mayWrite ? possibleActs(meeting.state, meeting.isImported) : []
  const mayEdit = mayWrite && isChangeable(meeting.state)
  const { under, oppna, finn = '' } = readQuery(Unfolded, query)
  const canAdd = mayEdit && meeting.state !== 'closed'
  const facts = {
    meeting,
    finding: canAdd ? agendaFinding(finn, await findAgendaChoices(ctx, id, finn)) : null,
    agenda: await getAgenda(ctx, id),
    acts,
    announcing: await getMeetingAnnouncing(ctx, id),
    remarks: acts.includes('seal') ? await listRemarks(ctx, id) : [],
    isLocked: isLocked(meeting.state),
    mayRead,
    mayReadDrafts,
    mayWrite,
    mayEdit,
    awaitingCount: mayEdit ? (await listAwaiting(ctx, id)).length : 0,
    toReportCount: mayEdit ? (await listUnreported(ctx, id)).length : 0,
    due: mayWrite && meeting.state === 'planned' ? await listDueItems(ctx, id) : [],
    canRemove: mayWrite && !removalRefusalOf(meeting.state),
    canCancel: mayWrite && !cancellationRefusalOf(meeting.state),
    attendance: mayRead ? await listAttendance(ctx, id) : [],
    presence: mayRead ? await getMeetingPresence(ctx, id) : null,
    dnrs: (await listCases(ctx, { limit: 100, page: 1 })).items.map(({ dnr }) => dnr)
  }
  const unfolded = { under, hasHeadings: oppna === 'rubriker' }
  return reply.page('meetings/meeting', meetingPage(facts, forms, { refusal, ...unfolded }), status)
}
