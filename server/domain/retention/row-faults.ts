import { AppError, type FieldError } from '../shared/app-error.ts'
import type { NewRetentionRow } from './retention-schemas.ts'

type Ruled = {
  [
    Field in
      | 'outcome'
      | 'countsFrom'
      | 'periodAmount'
      | 'periodUnit'
      | 'transferAmount'
      | 'transferUnit'
      | 'transferCountsFrom'
  ]: NewRetentionRow[Field] | undefined
}

/** What in a row does not go together; the database holds the same. */
export const rowFaults = (row: Ruled): FieldError[] => {
  const faults: FieldError[] = []
  const say = (field: keyof NewRetentionRow, message: string) => faults.push({ field, message })
  const { outcome, countsFrom, periodAmount, periodUnit, transferAmount, transferUnit, transferCountsFrom } =
    row
  if (outcome === 'preserve' && (countsFrom || periodAmount !== null || periodUnit))
    say('outcome', 'Det som bevaras har ingen gallringsfrist. Töm fristen, eller välj Gallras.')
  if (outcome === 'dispose') {
    if (!countsFrom) say('countsFrom', 'Välj vad gallringsfristen räknas från.')
    else if (countsFrom === 'obsolete' && (periodAmount !== null || periodUnit))
      say('periodAmount', 'Vid inaktualitet finns ingen frist att räkna. Töm fristen.')
    else if (countsFrom !== 'obsolete' && (periodAmount === null || !periodUnit))
      say('periodAmount', 'Skriv gallringsfristen, som 5 år. Direkt efter händelsen är 0 dagar.')
  }
  const transfer = [transferAmount, transferUnit, transferCountsFrom]
  if (transfer.some(part => part !== null) && transfer.some(part => part === null))
    say('transferAmount', 'Fyll i alla tre: antal, enhet och vad leveransen räknas från; eller ingen av dem.')
  if (transferCountsFrom === 'obsolete')
    say('transferCountsFrom', 'En leverans kan inte räknas från inaktualitet. Välj en annan händelse.')
  return faults
}

export const assertSoundRow = (row: Ruled): void => {
  const errors = rowFaults(row)
  if (errors.length > 0)
    throw new AppError('invalid-input', 'Rätta det som är markerat. Det du skrev finns kvar.', { errors })
}
