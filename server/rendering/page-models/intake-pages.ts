import type { Import } from '../../domain/intake/import-schemas.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { formatPercent } from '../format.ts'
import { formOf, type Form } from './form.ts'
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

// 99,996 is not the whole: what is left is told, so the figure must not hide it.
export const shareOf = ({ share }: Import): string => formatPercent(Math.floor(share * 10_000) / 100)
