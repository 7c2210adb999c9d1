import type { Instant } from '../shared/dates.ts'
import { later } from '../shared/dates.ts'
import type { AccountKeys } from './account-keys.ts'
import { isSameText, newSecret } from './secrets.ts'

/** How long a browser is known after its last sign-in. */
export const knownForMs = 365 * 24 * 3_600_000

/**
 * What a browser keeps that has signed in to this account. It opens nothing and names nobody; it says that whoever tries the
 * password is no stranger, whose failures are counted with those of all others.
 */
export const writeDeviceCookie = ({ signDevice }: AccountKeys, personId: string, now: Instant): string => {
  const device = `${newSecret('')}.${later(now, knownForMs)}`
  return `${device}.${signDevice(`${personId} ${device}`)}`
}

/** The device of the cookie, when it is ours, of this account and not too old; undefined otherwise. */
export const findDevice = (
  { signDevice }: AccountKeys,
  cookie: string | undefined,
  personId: string | undefined,
  now: Instant
): string | undefined => {
  const [, device = '', until = '', signature = ''] =
    /^([\w-]{43}\.(\d{4}-\d\d-\d\dT[\d:.]+Z))\.([\w-]+)$/.exec(cookie ?? '') ?? []
  const isOurs = isSameText(signature, signDevice(`${personId ?? ''} ${device}`))
  return isOurs && personId && until > now ? device : undefined
}
