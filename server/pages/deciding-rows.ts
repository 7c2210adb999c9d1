import type { Voter } from '../domain/decisions/voters.ts'
import type { FormBody } from './form-body.ts'

/** A name that is one of those who serve stands for that person; one that was not changed for whom it stood for. */
export const withPerson = (typed: FormBody, voters: readonly Voter[]): FormBody => {
  const { personId: _, ...rest } = typed
  const name = typed.name?.trim() ?? ''
  if (typed.nameBefore !== undefined && typed.nameBefore === name) return rest
  return { ...rest, personId: voters.find(voter => voter.name === name)?.personId ?? '' }
}

/** Names on a line each, as the rows `supporters.0` …; the text itself goes. */
export const withSupporters = ({ supporters = '', ...rest }: FormBody): FormBody => ({
  ...rest,
  ...Object.fromEntries(
    supporters
      .split(/\r?\n/u)
      .filter(name => name.trim() !== '')
      .map((name, index) => [`supporters.${index}`, name])
  )
})

/** Without those who have no vote written in, and without rows of sums that are still empty. */
export const withoutEmptyVotes = (typed: FormBody): FormBody => {
  const empty = new Set(
    Object.entries(typed).flatMap(([name, value]) => {
      const [, row] = /^(votes\.\d+)\.answer$|^(ballots\.\d+)\.name$/u.exec(name)?.filter(Boolean) ?? []
      return row !== undefined && value.trim() === '' ? [row] : []
    })
  )
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => !empty.has(name.split('.').slice(0, 2).join('.')))
  )
}
