import { findCaseByDnr } from '../cases/case-store.ts'
import { invalidField } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'

type DnrColumns = { caseId: string | null; externalDnr: string | null }

/**
 * What a dnr that was typed becomes: one of our own form names an opened case, or is a 422 that says how to open one; a number
 * of someone else's register ("SLK-2024-00062") stays as it was written.
 */
export const columnsOfDnr = async (tx: Context, typed: string | null): Promise<DnrColumns> => {
  const dnr = typed?.replace(/^dnr[.:]?\s+/iu, '').trim()
  if (!dnr) return { caseId: null, externalDnr: null }
  if (ownForm.test(dnr)) return { caseId: await caseIdOf(tx, dnr.replace(/\s/gu, '')), externalDnr: null }
  return { caseId: null, externalDnr: dnr }
}

// Also what is nearly ours, "44/26": it is a slip for "044/26", not someone else's number.
const ownForm = /^\d{1,5}\s?\/\s?\d{2}$/u

const caseIdOf = async ({ store }: Context, dnr: string): Promise<string> => {
  const found = await findCaseByDnr(store, dnr)
  if (found) return found.id
  throw invalidField('dnr', `Diarienumret ${dnr} finns inte. Öppna ärendet först, eller rätta numret.`)
}
