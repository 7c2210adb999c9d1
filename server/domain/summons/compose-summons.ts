import { findBody } from '../bodies/body-store.ts'
import { nameOn } from '../bodies/get-body.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { findMatters, findSections } from '../meetings/matter-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { findAppendices } from '../paragraphs/appendix-store.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import { mattersOf, type Summons, type SummonsAppendix } from './summons.ts'
import { findSummonses } from './summons-store.ts'

/**
 * The agenda as it goes out. What is under a mark is withheld for everybody, with its bilagor: a mail is no place for it. Those
 * who may read it find it on the page of the meeting.
 */
export const composeSummons = async (
  { store, now }: Context,
  kind: Summons['kind'],
  meeting: Meeting
): Promise<Summons> => {
  const body = await findBody(store)
  const matters = (await findMatters(store, meeting)).filter(({ isWithdrawn }) => !isWithdrawn)
  const sections = await findSections(store, meeting.id)
  const appendices = await findAppendices(store, matters)
  const sent = await findSummonses(store, meeting.id)
  const announced = sent[0] && new Set(mattersOf(sent[0].content).map(({ id }) => id))
  const toMatter = ({ id, label, title, dnr, secrecy }: Matter) => ({
    id,
    label,
    title: secrecy ? withheldText : title,
    dnr,
    isLate: announced !== undefined && !announced.has(id),
    appendices: secrecy ? [] : (appendices.get(id) ?? []).map(toAppendix)
  })
  return {
    kind,
    meetingId: meeting.id,
    bodyName: body ? nameOn(body, meeting.firstOn) : '',
    organName: meeting.organName,
    firstOn: meeting.firstOn,
    lastOn: meeting.lastOn,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    isPublic: meeting.isBudget,
    isSupplement: kind === 'summons' && sent.length > 0,
    sections: sections
      .map(({ id, title }) => ({
        title,
        matters: matters.filter(({ sectionId }) => sectionId === id).map(toMatter)
      }))
      .filter(section => section.matters.length > 0),
    changedAt: kind === 'summons' ? now : meeting.changedAt
  }
}

const toAppendix = ({ title, fileName, pages, sha256 }: SummonsAppendix): SummonsAppendix => ({
  title,
  fileName,
  pages,
  sha256
})
