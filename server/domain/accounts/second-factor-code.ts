import { and, eq, isNull } from 'drizzle-orm'
import { randomInt } from 'node:crypto'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'
import { getAccountRow, updateAccount } from './account-store.ts'
import { sha256Of } from './secrets.ts'
import { stepOfCode } from './totp.ts'

const { recoveryCodes } = schema

/** Whether it is the app's code of now or an unused recovery code; either is taken, and works once. */
export const isCodeRight = async (
  tx: Context,
  personId: string,
  code: string,
  keys: AccountKeys
): Promise<boolean> =>
  /^\d{6}$/.test(code) ? takeAppCode(tx, personId, code, keys) : takeRecoveryCode(tx, personId, code)

const takeAppCode = async (
  tx: Context,
  personId: string,
  code: string,
  keys: AccountKeys
): Promise<boolean> => {
  const { totpSecret, totpLastStep } = await getAccountRow(tx.store, personId)
  if (!totpSecret) return false
  const step = stepOfCode(code, keys.decrypt(totpSecret, personId), tx.now, totpLastStep)
  if (step === undefined) return false
  await updateAccount(tx.store, personId, { totpLastStep: step })
  return true
}

const takeRecoveryCode = async (tx: Context, personId: string, code: string): Promise<boolean> => {
  const used = await tx.store.write
    .update(recoveryCodes)
    .set({ usedAt: tx.now })
    .where(
      and(
        eq(recoveryCodes.sha256, sha256Of(code)),
        eq(recoveryCodes.personId, personId),
        isNull(recoveryCodes.usedAt)
      )
    )
    .returning({ personId: recoveryCodes.personId })
  if (used.length === 0) return false
  await recordEvent(tx, 'recovery-code.used', personId, {
    after: { left: await countRecoveryCodes(tx, personId) }
  })
  return true
}

export const countRecoveryCodes = async ({ store }: Context, personId: string): Promise<number> =>
  store.read.$count(recoveryCodes, and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))

/** Ten new codes in place of those there were; shown once, stored hashed. */
export const replaceRecoveryCodes = async (tx: Context, personId: string): Promise<string[]> => {
  await removeRecoveryCodes(tx, personId)
  const codes = Array.from({ length: 10 }, newRecoveryCode)
  await tx.store.write.insert(recoveryCodes).values(codes.map(code => ({ sha256: sha256Of(code), personId })))
  return codes.map(code => code.replaceAll(/(.{4})(?=.)/g, '$1-'))
}

export const removeRecoveryCodes = async ({ store }: Context, personId: string): Promise<void> => {
  await store.write.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
}

// Sixteen of 31 signs are 79 bits: too many to guess, also from the hash. None looks like another.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

const newRecoveryCode = (): string =>
  Array.from({ length: 16 }, () => signs[randomInt(signs.length)]).join('')
