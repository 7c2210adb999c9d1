import type { Agenda, Matter } from '../../domain/meetings/matter-schemas.ts'
import type { MeetingState } from '../../domain/meetings/meeting-schemas.ts'

export type AgendaSectionView = {
  id: string
  title: string
  revision: number
  canRemove: boolean
  matters: readonly MatterView[]
  /** Before which heading it goes one step up and down ('' is last); null at the end of the list. */
  up: { beforeId: string } | null
  down: { beforeId: string } | null
}

export type MatterView = Matter & {
  isForeseen: boolean
  canTakeUp: boolean
  canRemove: boolean
  up: Place | null
  down: Place | null
}

type Place = { sectionId: string; beforeId: string }

/** The agenda with what can be done to each heading and matter of it. */
export const agendaViews = (agenda: Agenda, state: MeetingState): AgendaSectionView[] =>
  agenda.sections.map((section, index) => ({
    id: section.id,
    title: section.title ?? '',
    revision: section.revision,
    canRemove: section.matters.length === 0 && agenda.sections.length > 1,
    matters: section.matters.map(matter => ({
      ...matter,
      isForeseen: matter.foreseenNumber !== null,
      canTakeUp: matter.foreseenNumber !== null && state === 'open',
      canRemove: matter.foreseenNumber !== null,
      ...placesOf(matter, agenda, index)
    })),
    ...placesOfSection(agenda, index)
  }))

/** Where a matter goes one step up and down, across headings; a § that has its number does not move. */
const placesOf = (
  matter: Matter,
  agenda: Agenda,
  sectionIndex: number
): { up: Place | null; down: Place | null } => {
  if (matter.foreseenNumber === null) return { up: null, down: null }
  const movable = agenda.sections.map(section => ({
    id: section.id,
    ids: section.matters.filter(({ foreseenNumber }) => foreseenNumber !== null).map(({ id }) => id)
  }))
  const own = movable[sectionIndex]?.ids ?? []
  const at = own.indexOf(matter.id)
  const before = movable[sectionIndex - 1]
  const after = movable[sectionIndex + 1]
  return {
    up: at > 0 ? place(matter.sectionId, own[at - 1]) : before ? place(before.id) : null,
    down:
      at < own.length - 1
        ? place(matter.sectionId, own[at + 2])
        : after
          ? place(after.id, after.ids[0])
          : null
  }
}

const placesOfSection = ({ sections }: Agenda, index: number): Pick<AgendaSectionView, 'up' | 'down'> => ({
  up: index > 0 ? { beforeId: sections[index - 1]?.id ?? '' } : null,
  down: index < sections.length - 1 ? { beforeId: sections[index + 2]?.id ?? '' } : null
})

const place = (sectionId: string, beforeId = ''): Place => ({ sectionId, beforeId })
