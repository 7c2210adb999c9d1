import { invalidField } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import type { Direction } from './record-schemas.ts'

type Facts = {
  direction: Direction
  documentOn: IsoDate
  sentOn: IsoDate | null
  sender: string | null
  receiver: string | null
}

/** What a record must say of itself for the register to be true (OSL 5:2); throws `invalid-input` on the field to mend. */
export const assertSound = ({ now }: Context, { direction, documentOn, sentOn, sender }: Facts): void => {
  const today = dayInSweden(now)
  if (documentOn > today)
    throw invalidField(
      'documentOn',
      'Handlingen kan inte ha kommit in eller upprättats en dag som inte har varit.'
    )
  if (sentOn && direction !== 'sent')
    throw invalidField(
      'sentOn',
      'Bara en utgående handling har en dag då den skickades. Töm fältet, eller välj utgående.'
    )
  if (sentOn && sentOn > today)
    throw invalidField('sentOn', 'Handlingen kan inte ha skickats en dag som inte har varit.')
  if (sentOn && sentOn < documentOn)
    throw invalidField('sentOn', 'Handlingen kan inte ha skickats innan den upprättades.')
  if (sender && direction === 'drawn-up')
    throw invalidField(
      'sender',
      'En upprättad handling har ingen avsändare. Töm fältet, eller välj inkommen.'
    )
}
