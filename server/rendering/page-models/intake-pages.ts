import type { Import, ImportFlagView } from '../../domain/intake/import-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { Agenda } from '../../domain/meetings/matter-schemas.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { formatNumber, formatPercent } from '../format.ts'
import { formOf, type Form } from './form.ts'
import { meetingName } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

export type IntakePage = PageHead & {
  imports: readonly (Import & { shareText: string })[]
  pager: Pager
  forms: { file: Form; text: Form }
}

export const intakePage = (imports: Page<Import>, forms: Partial<IntakePage['forms']> = {}): IntakePage => ({
  title: 'Läs in protokoll',
  breadcrumb: [crumb('Läs in protokoll')],
  imports: imports.items.map(one => ({ ...one, shareText: shareOf(one) })),
  pager: pagerOf(imports, {}),
  forms: { file: formOf('intake', {}, 'fil'), text: formOf('intake', {}, 'text'), ...forms }
})

export type ImportedPage = PageHead & {
  import: Import
  meeting: Meeting
  meetingName: string
  shareText: string
  isWhole: boolean
  /** What was found, in numbers. */
  paragraphCount: string
  caseCount: string
  flags: readonly (ImportFlagView & { label: string })[]
}

export const importedPage = (one: Import, meeting: Meeting, agenda: Agenda): ImportedPage => {
  const matters = agenda.sections.flatMap(section => section.matters)
  return {
    title: `Inläst: ${meetingName(meeting)}`,
    breadcrumb: [crumb('Läs in protokoll', '/las-in'), crumb(meetingName(meeting))],
    import: one,
    meeting,
    meetingName: meetingName(meeting),
    shareText: shareOf(one),
    isWhole: one.unplaced.length === 0,
    paragraphCount: formatNumber(matters.length),
    caseCount: formatNumber(matters.filter(({ dnr }) => dnr !== null).length),
    flags: one.flags.map(flag => ({
      ...flag,
      label: matters.find(({ id }) => id === flag.paragraphId)?.label ?? ''
    }))
  }
}

// 99,996 is not the whole: what is left is told, so the figure must not hide it.
const shareOf = ({ share }: Import): string => formatPercent(Math.floor(share * 10_000) / 100)
