import type { Replaced, TextHit, TextHits, TextQuestion } from '../../domain/decisions/replacement-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { withoutSigns } from '../../text/without-signs.ts'
import { formOf, type Form, type Refusal } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

/** What came of what was sent, with what was typed. */
export type ReplacementOutcome = {
  sent: Readonly<Record<string, string>>
  refusal?: Refusal
  replaced?: Replaced
}

type HitView = TextHit & { position: number; fieldText: string; isTicked: boolean }

export type ReplacementPage = PageHead & {
  meeting: Meeting
  search: Form
  form: Form
  question: TextQuestion
  countText: string
  canReplace: boolean
  paragraphs: readonly { id: string; label: string; title: string; hits: readonly HitView[] }[]
  refusal: string
  reasons: readonly string[]
}

type Shown = { meeting: Meeting; question: TextQuestion; hits: TextHits }

/** Every hit that can be replaced is ticked from the start; after a refusal those that were. */
export const replacementPage = (
  { meeting, question, hits: { items, isMore } }: Shown,
  outcome?: ReplacementOutcome
): ReplacementPage => {
  const { sent, refusal, replaced } = outcome ?? {}
  const ticked =
    refusal &&
    new Set(Object.entries(sent ?? {}).flatMap(([name, key]) => (name.startsWith('hits.') ? key : [])))
  const hits = items.map((hit, position) => ({
    ...hit,
    before: withoutSigns(hit.before),
    after: withoutSigns(hit.after),
    position,
    fieldText: fieldTextOf(hit.field),
    // What somebody else has changed is looked at before it is ticked again.
    isTicked: hit.isChangeable && (ticked ? ticked.has(hit.key) : !replaced)
  }))
  return {
    title: `Sök och ersätt, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Sök och ersätt')],
    meeting,
    search: formOf('replacement', question, 'sok'),
    form: formOf('replacement', { ...question, replacement: sent?.replacement ?? '' }, 'ersatt'),
    question,
    countText: countTextOf(question, items.length, isMore),
    canReplace: hits.some(({ isChangeable }) => isChangeable),
    paragraphs: [...new Set(hits.map(({ paragraphId }) => paragraphId))].map(id => {
      const own = hits.filter(({ paragraphId }) => paragraphId === id)
      return { id, label: own[0]?.label ?? '', title: own[0]?.title ?? '', hits: own }
    }),
    refusal: refusal
      ? (refusal.errors[0]?.message ?? refusal.message)
      : replaced
        ? `${replaced.replaced} av ${replaced.replaced + replaced.refused.length} träffar är ersatta. Resten är orörda:`
        : '',
    reasons: [...new Set(replaced?.refused.map(({ reason }) => reason))]
  }
}

const fieldTextOf = (field: string): string => {
  const [name, block, part, row] = field.split('.')
  if (name === 'title') return 'Rubriken'
  if (name === 'text') return 'Texten'
  const decision = `Beslut ${Number(block) + 1}`
  return part === 'clauses' ? `${decision}, sats ${Number(row) + 1}` : `Efter beslut ${Number(block) + 1}`
}

const countTextOf = ({ words }: TextQuestion, count: number, isMore: boolean): string => {
  if (!words) return ''
  if (isMore)
    return `De första ${count} träffarna visas. Ersätt dem och sök igen, eller sök på något snävare.`
  return count === 0
    ? `”${words}” finns inte i protokollet.`
    : count === 1
      ? 'En träff.'
      : `${count} träffar.`
}
