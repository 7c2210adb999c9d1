import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { getMinutesFile } from '../../../server/domain/approval/get-minutes-file.ts'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { markMatter, unmarkMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { tokenScopes } from '../../../server/db/schema/access.ts'
import { withheldText } from '../../../server/domain/secrecy/secrecy-schemas.ts'
import { renderMinutesPdf } from '../../../server/rendering/pdf/render-minutes-pdf.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { closedMeeting, openBodyWorld, sealingOf } from '../../support/body-world.ts'
import { structureText } from '../../support/pdf/structure-text.ts'
import { holderOf, personActor } from '../../support/world.ts'

const mark = { statute: 'OSL 19 kap. 3 §', authority: null }

const sealedWithSecret = async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs } = await closedMeeting(world, { matters: ['Budget', 'Avtalet med Fjärran'] })
  const secret = paragraphs[1]!
  await editParagraph(world.ctx(), secret.id, secret.revision, { text: 'Priset är fyra kronor.' })
  const sealing = { vault: world.vault, renderMinutes: renderMinutesPdf }
  await sealMinutes(world.ctx(), meeting.id, sealing)
  await markMatter(world.ctx(), secret.id, mark)
  return { world, meeting, secret, sealing }
}

test('OSL 5:5: a § that is marked after the seal is gone for those who need not see it, in the model and in the PDF', async () => {
  const { world, meeting, sealing } = await sealedWithSecret()
  const reader = world.ctx(personActor())
  const minutes = await getMinutes(reader, meeting.id)
  expect(minutes.isRedacted).toBe(true)
  expect(minutes.sections[0]?.paragraphs.map(({ label, title, text }) => [label, title, text])).toEqual([
    ['§\u00a01', 'Budget', ''],
    ['§\u00a02', withheldText, '']
  ])
  const { bytes } = await getMinutesFile(reader, meeting.id, sealing)
  const pdf = await structureText(bytes)
  const text = [...pdf.pieces, ...pdf.artifacts].map(piece => piece.text).join(' ')
  expect(text).toContain('sekretess borttagen')
  expect(text).not.toMatch(/Fjärran|fyra kronor/)
})

test('the sealed file itself goes, byte for byte, to those whose role needs it, and to all when the mark is lifted', async () => {
  const { world, meeting, secret, sealing } = await sealedWithSecret()
  const { sealedSha256 } = await getMeeting(world.ctx(), meeting.id)
  const file = await buffer(world.vault.read(sealedSha256 ?? ''))
  const bytesFor = async (actor: ReturnType<typeof personActor>) =>
    Buffer.from((await getMinutesFile(world.ctx(actor), meeting.id, sealing)).bytes)
  expect(await bytesFor(holderOf('member', meeting.organId))).toEqual(file)
  expect(await bytesFor(personActor({ duties: ['archivist'] }))).toEqual(file)
  expect(await bytesFor(personActor())).not.toEqual(file)
  await unmarkMatter(world.ctx(), secret.id)
  expect(await bytesFor(personActor())).toEqual(file)
})

test('a program without the scope for secret matter cannot seal it, and is shown nothing of it', async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs } = await closedMeeting(world)
  await markMatter(world.ctx(), paragraphs[0]!.id, mark)
  const scopes = tokenScopes.filter(scope => scope !== 'read-secret')
  const program = world.ctx({ ...holderOf('secretary', meeting.organId), scopes })
  expect((await getMinutes(program, meeting.id)).isRedacted).toBe(true)
  await expect(sealMinutes(program, meeting.id, sealingOf(world))).rejects.toMatchObject({
    code: 'not-allowed'
  })
})
