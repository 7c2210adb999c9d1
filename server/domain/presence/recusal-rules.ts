import type { LegalKind } from '../bodies/organ-schemas.ts'
import type { Recusal, RecusalRule } from './presence-schemas.ts'

/** KL 5:46-49 for an assembly; KL 6:28-32 for boards and committees, and through KL 7:4 for officials. */
export const defaultRecusalRule = (kind: LegalKind): RecusalRule =>
  kind === 'assembly' ? 'assembly' : 'board'

/** Who must take no part: jäv that nobody disputes, and what is disputed until the body has ruled that there is none (KL 5:47, 6:32). */
export const isUpheld = ({ isDisputed, ruling }: Pick<Recusal, 'isDisputed' | 'ruling'>): boolean =>
  !isDisputed || ruling !== 'not-recused'

export const recusalStatute = (rule: RecusalRule, kind: LegalKind): string =>
  rule === 'assembly'
    ? 'KL 5 kap. 46–49 §§'
    : kind === 'officials'
      ? 'KL 7 kap. 4 § och 6 kap. 28–32 §§'
      : 'KL 6 kap. 28–32 §§'

/** What the minutes say of jäv in a §, one sentence to each line. */
export const recusalLines = (recusals: readonly Recusal[], rule: RecusalRule, organName: string): string[] =>
  recusals.map(recusal => {
    const { name, isDisputed, ruling, stayed } = recusal
    if (!recusal.isUpheld) return `${organName} prövade om ${name} är jävig och fann att jäv inte föreligger.`
    const ruled = isDisputed && ruling ? `${organName} fann att ${name} är jävig. ` : ''
    const room = rule === 'assembly' ? '' : stayed ? ', men var kvar i lokalen' : ' och var inte närvarande'
    return `${ruled}${name} deltog inte i handläggningen på grund av jäv${room}.`
  })
