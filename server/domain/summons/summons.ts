import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { Breach } from '../shared/breach.ts'
import { addDays, dayInSweden, type Instant, type IsoDate, type TimeOfDay } from '../shared/dates.ts'

/** A kallelse or föredragningslista as plain data: what the PDF shows. Nothing that is secret is ever in it. */
export type Summons = {
  kind: 'summons' | 'agenda'
  meetingId: string
  bodyName: string
  organName: string
  firstOn: IsoDate
  lastOn: IsoDate
  startsAt: TimeOfDay | null
  endsAt: TimeOfDay | null
  place: string | null
  isPublic: boolean
  /** Adds to one that was sent before. */
  isSupplement: boolean
  sections: SummonsSection[]
  /** The dates inside the PDF. */
  changedAt: Instant
}

export type SummonsSection = { title: string | null; matters: SummonsMatter[] }

export type SummonsMatter = {
  id: string
  /** "§ 74", as it is foreseen. */
  label: string
  title: string
  dnr: string | null
  /** Was not in the kallelse that was sent first. */
  isLate: boolean
  appendices: SummonsAppendix[]
}

export type SummonsAppendix = { title: string; fileName: string; pages: number | null; sha256: string }

export const mattersOf = ({ sections }: Pick<Summons, 'sections'>): SummonsMatter[] =>
  sections.flatMap(({ matters }) => matters)

/** KL 5:13-15: an assembly is summoned, and its meeting announced, a week before at the latest. Null for other organs. */
export const summonsDueOn = (legalKind: LegalKind, firstOn: IsoDate): IsoDate | null =>
  legalKind === 'assembly' ? addDays(firstOn, -7) : null

type Facts = {
  legalKind: LegalKind
  firstOn: IsoDate
  /** When the first kallelse was sent; null when none was. */
  sentAt: Instant | null
  /** Why it was sent late. */
  sentReason: string | null
  today: IsoDate
  /** What is on the agenda and was in no kallelse sent in time: "§ 74", and why it was decided all the same. */
  unannounced: readonly { paragraphId: string; label: string; reason: string | null }[]
}

/** A breach with the reason that was given; of one matter, where it is about one. */
export type SummonsBreach = Breach & { reason: string | null; paragraphId: string | null }

/** What is against the rules of summoning, with the statute. Shown, never hidden. */
export const summonsBreachesOf = ({
  legalKind,
  firstOn,
  sentAt,
  sentReason,
  today,
  unannounced
}: Facts): SummonsBreach[] => {
  const dueOn = summonsDueOn(legalKind, firstOn)
  if (!dueOn) return []
  const sentOn = sentAt && dayInSweden(sentAt)
  const late: SummonsBreach[] =
    (sentOn ?? today) > dueOn
      ? [
          {
            code: 'summoned-late',
            reason: sentReason,
            paragraphId: null,
            statute: 'KL 5 kap. 13–15 §§',
            message: sentOn
              ? `Kallelsen skickades ${sentOn}. Den skulle ha skickats senast ${dueOn}, en vecka före.`
              : `Kallelsen skulle ha skickats senast ${dueOn}, en vecka före sammanträdet.`
          }
        ]
      : []
  // Before anybody is called, nothing can be missing in the call.
  if (!sentOn) return late
  return [
    ...late,
    ...unannounced.map(({ label, reason, paragraphId }): SummonsBreach => ({
      code: 'not-in-summons',
      reason,
      paragraphId,
      statute: 'KL 5 kap. 52 §',
      message: `${label} stod inte i kallelsen. Ärendet får avgöras bara om alla närvarande ledamöter är med på det.`
    }))
  ]
}
