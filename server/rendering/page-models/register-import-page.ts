import type { RegisterImport } from '../../domain/register/import/import-schemas.ts'
import { formatNumber } from '../format.ts'
import { formOf, type Form } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'

type Unfinished = { fileName: string; cases: number }

type Remarked = { row: number; label: string; column: string; kind: string; message: string }

export type RegisterImportPage = PageHead & {
  form: Form
  /** Of a reading that was broken off, or goes on still. */
  unfinished: string
  report: {
    fileName: string
    summary: string
    advice: string
    remarks: readonly Remarked[]
    more: string
  } | null
}

/** So many remarks on the page; the API tells all. */
const shownRemarks = 500

export const registerImportPage = (
  unfinished: Unfinished | undefined,
  report?: RegisterImport,
  form = formOf('registerImport')
): RegisterImportPage => ({
  title: 'Läs in ett diarium',
  breadcrumb: [crumb('Läs in protokoll', '/las-in'), crumb('Läs in ett diarium')],
  form,
  unfinished: unfinished
    ? `Inläsningen av ”${unfinished.fileName}” är inte färdig: ${formatNumber(unfinished.cases)} ärenden är inlästa med sina handlingar. Pågår den inte, så har den avbrutits: läs in samma fil igen, så fortsätter den.`
    : '',
  report: report ? reportOf(report) : null
})

const reportOf = (report: RegisterImport): RegisterImportPage['report'] => {
  const remarks = report.rows.flatMap(({ row, label, remarks: ofRow }) =>
    ofRow.map(({ column, isFault, message }) => ({
      row,
      label,
      column: column ?? '',
      kind: isFault ? 'Fel' : 'Varning',
      message
    }))
  )
  // What stops the import is read first.
  const inOrder = [
    ...remarks.filter(({ kind }) => kind === 'Fel'),
    ...remarks.filter(({ kind }) => kind !== 'Fel')
  ]
  const { fileName, cases, records, faults, warnings } = report
  return {
    fileName,
    summary: `${formatNumber(cases)} ärenden och ${formatNumber(records)} handlingar. ${formatNumber(faults)} rader med fel, ${formatNumber(warnings)} med varningar.`,
    advice: adviceOf(report),
    remarks: inOrder.slice(0, shownRemarks),
    more:
      inOrder.length > shownRemarks
        ? `Här står de första ${shownRemarks} av ${formatNumber(inOrder.length)}.`
        : ''
  }
}

const adviceOf = ({ isWritten, faults, continued }: RegisterImport): string => {
  if (isWritten && continued > 0)
    return `Diariet är inläst. ${formatNumber(continued)} av ärendena fanns sedan inläsningen avbröts.`
  if (isWritten) return 'Diariet är inläst.'
  if (faults > 0 && continued > 0)
    return `Ingenting mer är inläst än de ${formatNumber(continued)} ärenden som fanns sedan inläsningen avbröts. Rätta felen i filen och pröva den igen.`
  if (faults > 0) return 'Ingenting är inläst. Rätta felen i filen och pröva den igen.'
  return 'Filen går att läsa in. Ingenting är inläst än: välj filen igen och tryck på Läs in.'
}
