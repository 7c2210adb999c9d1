import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'
import { getAccountRow, updateAccount } from './account-store.ts'
import { endSessions } from './end-sessions.ts'
import { assertNoToken, assertOwnSession } from './own-account.ts'
import { assertOwnPassword } from './own-password.ts'
import { rotateSession } from './rotate-session.ts'
import { removeRecoveryCodes, replaceRecoveryCodes } from './second-factor-code.ts'
import type { Place } from './session.ts'
import { newTotpSecret, stepOfCode, totpAddress } from './totp.ts'

/** For the app: the secret in base32, and the same as the address that a QR code says. */
export type PendingSecondFactor = { secret: string; address: string }

/** A new secret, which is asked for at sign-in only when a first code has confirmed it. */
export const beginSecondFactor = (ctx: Context, keys: AccountKeys): Promise<PendingSecondFactor> =>
  inTransaction(ctx, async tx => {
    const { personId } = assertOwnSession(tx).person
    const account = await getAccountRow(tx.store, personId)
    if (account.totpConfirmedAt) throw new AppError('wrong-state', 'Tvåstegsinloggningen är redan påslagen.')
    if (!account.passwordHash) throw new AppError('wrong-state', 'Välj ett lösenord först.')
    const secret = newTotpSecret()
    await updateAccount(tx.store, personId, { totpSecret: keys.encrypt(secret, personId), totpLastStep: 0 })
    return { secret, address: totpAddress(secret, account.email) }
  })

/** The secret that waits to be confirmed, to show again after a mistyped code. Throws `wrong-state` where none does. */
export const getPendingSecondFactor = async (
  ctx: Context,
  keys: AccountKeys
): Promise<PendingSecondFactor> => {
  const { personId } = assertOwnSession(ctx).person
  const { totpSecret, totpConfirmedAt, email } = await getAccountRow(ctx.store, personId)
  if (!totpSecret || totpConfirmedAt) throw new AppError('wrong-state', 'Börja om från Mitt konto.')
  const secret = keys.decrypt(totpSecret, personId)
  return { secret, address: totpAddress(secret, email) }
}

/** The factor holds from now on. The recovery codes are in the answer and nowhere else; other sessions end. */
export const confirmSecondFactor = (
  ctx: Context,
  code: string,
  keys: AccountKeys
): Promise<{ recoveryCodes: string[]; sessionSecret: string }> =>
  inTransaction(ctx, async tx => {
    const { personId } = assertOwnSession(tx).person
    const { secret } = await getPendingSecondFactor(tx, keys)
    const step = stepOfCode(code, secret, tx.now, 0)
    if (step === undefined)
      throw invalidField('code', 'Koden stämmer inte. Skriv den kod som appen visar just nu.')
    await updateAccount(tx.store, personId, { totpConfirmedAt: tx.now, totpLastStep: step })
    const recoveryCodes = await replaceRecoveryCodes(tx, personId)
    await recordEvent(tx, 'second-factor.added', personId)
    return { recoveryCodes, sessionSecret: await renewAccess(tx) }
  })

/** Takes the factor and its recovery codes away, by the password. Answers the session's new secret; other sessions end. */
export const removeSecondFactor = async (
  ctx: Context,
  { password, ...browser }: { password: string } & Place,
  keys: AccountKeys
): Promise<string> => {
  const { personId } = assertOwnSession(ctx).person
  await assertOwnPassword(ctx, { field: 'password', password, ...browser }, keys)
  return inTransaction(ctx, async tx => {
    const { totpConfirmedAt } = await getAccountRow(tx.store, personId)
    if (!totpConfirmedAt) throw new AppError('wrong-state', 'Tvåstegsinloggningen är inte påslagen.')
    await clearSecondFactor(tx, personId)
    return renewAccess(tx)
  })
}

/** An administrator lets in who has lost both phone and recovery codes; the person signs in anew, and can add another. */
export const resetSecondFactor = (ctx: Context, personId: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    const { totpConfirmedAt } = await getAccountRow(tx.store, personId)
    assertNoToken(tx)
    if (!totpConfirmedAt) throw new AppError('wrong-state', 'Kontot har ingen tvåstegsinloggning.')
    if (tx.actor.kind === 'person' && tx.actor.personId === personId)
      throw new AppError('conflict', 'Din egen stänger du av under Mitt konto, med ditt lösenord.')
    await clearSecondFactor(tx, personId)
    await endSessions(tx, { personId }, 'second-factor-changed')
  })

const clearSecondFactor = async (tx: Context, personId: string): Promise<void> => {
  await updateAccount(tx.store, personId, { totpSecret: null, totpConfirmedAt: null, totpLastStep: 0 })
  await removeRecoveryCodes(tx, personId)
  await recordEvent(tx, 'second-factor.removed', personId)
}

const renewAccess = async (tx: Context): Promise<string> => {
  const { person, sessionId } = assertOwnSession(tx)
  await endSessions(tx, { personId: person.personId, but: sessionId }, 'second-factor-changed')
  return rotateSession(tx, sessionId, { previousHolds: false })
}
