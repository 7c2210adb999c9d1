import type { Remark } from './remark-schemas.ts'
import type { Review } from './review-schemas.ts'

/** What those who approve the minutes have said that nobody has answered, or that no longer holds. */
export const reviewRemarks = ({ reviewers, comments }: Review): Remark[] => [
  ...reviewers.flatMap(({ name, verdict }): Remark[] => {
    if (verdict?.verdict === 'refused')
      return [remark('review-refused', `${name} godkänner inte protokollet: ${verdict.reason}`)]
    if (verdict?.verdict === 'changes-asked')
      return [
        remark('changes-asked', `${name} har bett om ändringar och inte godkänt protokollet sedan dess.`)
      ]
    if (verdict && !verdict.isCurrent)
      return [
        remark(
          'approval-taken-back',
          `${name} godkände protokollet för underskrift, men det har ändrats sedan dess.`
        )
      ]
    return []
  }),
  ...comments
    .filter(({ outcome }) => outcome === null)
    .map(({ label, name, paragraphId }) => ({
      ...remark(
        'comment-unanswered',
        `${label ?? 'Protokollet'}: ${name} har en synpunkt som inte är besvarad.`
      ),
      paragraphId
    }))
]

const remark = (code: Remark['code'], message: string): Remark => ({
  code,
  message,
  paragraphId: null,
  attendanceId: null
})
