import type { FormBody } from './form-body.ts'

const rowOf = (name: string): string | undefined => /^days\.(\d+)\./u.exec(name)?.[1]

/** The rows that are ticked, numbered anew; what stands beside the rows is kept. */
export const chosenDays = (typed: FormBody): FormBody => {
  const chosen = [...new Set(Object.keys(typed).flatMap(name => rowOf(name) ?? []))]
    .filter(row => typed[`days.${row}.isChosen`] === 'true')
    .toSorted((a, b) => Number(a) - Number(b))
  return {
    ...Object.fromEntries(Object.entries(typed).filter(([name]) => rowOf(name) === undefined)),
    ...Object.fromEntries(
      chosen.flatMap((row, place) => [
        [`days.${place}.firstOn`, typed[`days.${row}.firstOn`] ?? ''],
        [`days.${place}.isChosen`, 'true']
      ])
    )
  }
}

/** The rows as the verb reads them: time and place are written once for all. */
export const withTimes = (typed: FormBody): FormBody => {
  const days = Object.entries(typed).flatMap(([name, value]) => (name.endsWith('.firstOn') ? [value] : []))
  const { startsAt = '', endsAt = '', place = '' } = typed
  return Object.fromEntries(
    days.flatMap((firstOn, row) =>
      Object.entries({ firstOn, startsAt, endsAt, place }).map(([name, value]) => [
        `days.${row}.${name}`,
        value
      ])
    )
  )
}
