import type { CaseStatus } from './case-schemas.ts'

/** What is done to a case as a whole. */
export type CaseAct = 'close' | 'reopen' | 'strike'

const transitions: Record<CaseAct, { from: readonly CaseStatus[]; refusal: string }> = {
  close: { from: ['open'], refusal: 'Bara ett öppet ärende kan avslutas.' },
  reopen: { from: ['closed'], refusal: 'Bara ett avslutat ärende kan öppnas igen.' },
  strike: { from: ['open', 'closed'], refusal: 'Ärendet är redan makulerat.' }
}

/** Why it cannot be done to a case of that status; undefined where it can. */
export const refusalOfCase = (act: CaseAct, status: CaseStatus): string | undefined =>
  transitions[act].from.includes(status) ? undefined : transitions[act].refusal
