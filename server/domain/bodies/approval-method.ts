import type { FieldError } from '../shared/app-error.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { NewApprovalMethod } from './approval-method-schemas.ts'
import type { Organ } from './organ-schemas.ts'

/**
 * KL 5:69: minutes are approved in the way fullmäktige has decided; so also those of a board or committee (KL 6:35). Without
 * its § nobody approves in the system. Officials have no such duty: what decides for them is the body's own affair.
 */
export const methodErrors = (
  { method, decidedById, decidedOn, decidedParagraph }: NewApprovalMethod,
  organ: Pick<Organ, 'legalKind'>,
  decidedBy: Pick<Organ, 'legalKind'> | undefined
): FieldError[] => {
  const given = { decidedById, decidedOn, decidedParagraph }
  const isNeeded = method === 'in-system' || Object.values(given).some(value => value !== null)
  const missing = Object.entries(given).filter(([, value]) => value === null)
  if (isNeeded && missing.length > 0)
    return missing.map(([field]) => ({
      field,
      message:
        method === 'in-system'
          ? 'Skriv beslutet: justering i systemet kräver att fullmäktige eller direktionen har bestämt det (KL 5 kap. 69 §).'
          : 'Fyll i hela beslutet, eller inget av det.'
    }))
  if (method !== 'in-system' || organ.legalKind === 'officials' || decidedBy?.legalKind === 'assembly')
    return []
  return [
    {
      field: 'decidedById',
      message:
        'Välj fullmäktige eller direktionen: det är församlingen som bestämmer hur det justeras (KL 5 kap. 69 §).'
    }
  ]
}

/** "Förbundsdirektionen 2026-02-05 § 12"; null where no § is recorded. */
export const decisionText = (
  organName: string | null,
  day: IsoDate | null,
  paragraph: string | null
): string | null => (day ? `${organName ?? ''} ${day} ${paragraph ?? ''}`.trim() : null)
