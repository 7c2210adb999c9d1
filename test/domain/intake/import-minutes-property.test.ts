import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { attendanceRoles } from '../../../server/db/schema/meetings.ts'
import type { ImportedMinutes } from '../../../server/domain/intake/imported-minutes.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { importing } from '../../support/imported-minutes.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', 'Planen', 'a\0b', '\ud800')
)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const number = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 99_999, Number.MAX_SAFE_INTEGER))
const day = fc.oneof(
  fc.constantFrom('2026-05-07', '2026-12-31', '2021-02-30', '', 'den 7 maj', '1799-01-01', '9999-12-31'),
  text
)
const time = fc.constantFrom('09:00', '25:99', '', 'kl. 9')
const name = fc.oneof(text, fc.constantFrom('Anna Ek', 'Bo Lid'))

const decision = fc.record({
  heading: text,
  kind: fc.constantFrom('decided' as const, 'proposed' as const),
  organName: orNull(text),
  addressee: orNull(fc.oneof(text, fc.constantFrom('förbundsdirektionen', 'Beredningsgruppen'))),
  form: fc.constantFrom('att' as const, 'numbered' as const, 'plain' as const),
  clauses: fc.array(fc.record({ text, joiner: text }), { maxLength: 3 }),
  textAfter: text
})

const paragraph = fc.record({
  number,
  labelSuffix: fc.constantFrom('', '', 'a', 'Kf'),
  title: text,
  dnr: orNull(fc.oneof(text, fc.constantFrom('001/26', '044/21', '000/21', '99999/69', 'S2019/05298/FS'))),
  text,
  decisions: fc.array(decision, { maxLength: 3 }),
  appendixLabels: fc.array(text, { maxLength: 2 })
})

const minutes: fc.Arbitrary<ImportedMinutes> = fc.record({
  bodyName: orNull(fc.oneof(text, fc.constantFrom('Fjällnorra vårdförbund', 'Söderlunda kommun'))),
  organName: orNull(fc.oneof(text, fc.constantFrom('Beredningsgruppen', 'FÖRBUNDSDIREKTIONEN', 'Ett råd'))),
  firstOn: orNull(day),
  lastOn: orNull(day),
  startsAt: orNull(time),
  endsAt: orNull(time),
  place: orNull(text),
  attendance: fc.array(
    fc.record({
      name,
      role: fc.constantFrom(...attendanceRoles),
      forName: orNull(text),
      fromParagraph: orNull(number),
      toParagraph: orNull(number),
      isRemote: fc.boolean(),
      note: text
    }),
    { maxLength: 3 }
  ),
  signers: fc.array(
    fc.record({
      name,
      title: fc.constantFrom('ordförande', 'Sekreterare', ''),
      organisation: orNull(text),
      signedAt: orNull(text)
    }),
    { maxLength: 3 }
  ),
  approvers: fc.array(name, { maxLength: 2 }),
  fields: fc.array(fc.record({ label: text, text }), { maxLength: 2 }),
  sections: fc.array(fc.record({ title: orNull(text), paragraphs: fc.array(paragraph, { maxLength: 4 }) }), {
    maxLength: 3
  }),
  flags: fc.array(fc.record({ code: text, message: text, paragraph: orNull(number), excerpt: text }), {
    maxLength: 2
  }),
  share: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(NaN)),
  furniture: fc.array(text, { maxLength: 2 }),
  unplaced: fc.array(text, { maxLength: 2 })
})

test('whatever was read can be stored, twice over, and shown, and every § finds its place in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(minutes, { minLength: 1, maxLength: 3 }), async several => {
      const world = await openBodyWorld()
      for (const read of [...several, ...several]) {
        const { meetingId } = await importing(world, read)
        const stored = await getMinutes(world.ctx(), meetingId)
        const labels = stored.sections.flatMap(({ paragraphs }) => paragraphs.map(({ label }) => label))
        const wanted = read.sections.flatMap(({ paragraphs }) =>
          paragraphs.map(
            ({ number: printed, labelSuffix }) => `§\u00a0${printed}${labelSuffix && ` ${labelSuffix}`}`
          )
        )
        expect(labels).toEqual(wanted)
        expect(
          stored.sections.flatMap(({ paragraphs }) => paragraphs).every(({ isForeseen }) => !isForeseen)
        ).toBe(true)
      }
      world.close()
    }),
    { numRuns: 12 }
  )
})
