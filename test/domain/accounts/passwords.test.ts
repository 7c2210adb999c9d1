import { expect, test } from 'vitest'
import { hashOfNobody, hashPassword, verifyPassword } from '../../../server/domain/accounts/password-hash.ts'
import { assertGoodPassword } from '../../../server/domain/accounts/password-rules.ts'

const owner = {
  email: 'astrid.fjallstrom@example.se',
  name: 'Astrid Fjällström',
  bodyName: 'Fjällnorra vårdförbund'
}

const refusalOf = (password: string): Promise<string> =>
  assertGoodPassword(password, owner).then(
    () => '',
    (error: { errors: { field: string; message: string }[] }) => {
      expect(error.errors.map(({ field }) => field)).toEqual(['password'])
      return error.errors[0]?.message ?? ''
    }
  )

test.each([
  ['kort men bra', ''],
  ['snöskor vid brasan', ''],
  ['elva tecken', 'minst 12 tecken'],
  ['å'.repeat(6) + 'ä'.repeat(6), 'fler olika tecken'],
  ['ab\u0000cdefghijklmn', 'inte går att skriva'],
  ['qwertyuiop123', 'vanliga lösenord'],
  ['1234password!!', 'vanliga lösenord'],
  ['PASSWORD-2026', 'vanliga lösenord'],
  ['Astrid.Fjällström', 'ditt namn'],
  ['fjallstrom1987', 'ditt namn'],
  ['Vårdförbund2026!', 'förbundets namn'],
  ['Fjällnorra-Astrid', 'förbundets namn'],
  ['Fjällnorra har snöskor', '']
])('the password %s is refused for: %s', async (password, reason) => {
  const refusal = await refusalOf(password)
  if (reason) expect(refusal).toContain(reason)
  else expect(refusal).toBe('')
})

test('a password has at most 200 characters, counted as a person counts them', async () => {
  const long = '🎿abcd'.repeat(40)
  expect(Array.from(long)).toHaveLength(200)
  expect(await refusalOf(long)).toBe('')
  expect(await refusalOf(`${long}e`)).toContain('högst 200 tecken')
})

test('a hash is argon2id with the parameters that were decided, and of its own salt', async () => {
  const [one, other] = [await hashPassword('snöskor vid brasan'), await hashPassword('snöskor vid brasan')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
})

test('a letter that is written in two ways is one letter', async () => {
  const hash = await hashPassword('sno\u0308skor')
  expect(await verifyPassword(hash, 'sn\u00f6skor')).toBe(true)
  expect(await verifyPassword(hash, 'snoskor')).toBe(false)
})

test('the hash that nobody has costs what others cost, and no password fits it', async () => {
  expect(hashOfNobody.split('$').slice(0, 4)).toEqual((await hashPassword('x')).split('$').slice(0, 4))
  expect(await verifyPassword(hashOfNobody, '')).toBe(false)
})

test('many that are verified at once are all answered', async () => {
  const hash = await hashPassword('snöskor')
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => verifyPassword(hash, i % 2 ? 'snöskor' : 'fel'))
  )
  expect(answers).toEqual([false, true, false, true, false, true, false, true])
})
