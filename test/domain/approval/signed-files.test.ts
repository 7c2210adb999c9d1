import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { compareTexts } from '../../../server/domain/approval/compare-signed.ts'
import { getApprovalOf } from '../../../server/domain/approval/approvals.ts'
import { bringSignedFile, getSignedFile } from '../../../server/domain/approval/signed-files.ts'
import { receiveFile } from '../../../server/domain/files/receive-file.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { renderMinutesPdf } from '../../../server/rendering/pdf/render-minutes-pdf.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { closedMeeting, openBodyWorld } from '../../support/body-world.ts'
import { personActor } from '../../support/world.ts'

const sealed = async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs } = await closedMeeting(world)
  await sealMinutes(world.ctx(), meeting.id, { vault: world.vault, renderMinutes: renderMinutesPdf })
  const approval = await getApprovalOf(world.ctx(), meeting.id)
  const original = await buffer(world.vault.read(approval.sha256))
  const bring = async (bytes: Buffer, fileName = 'undertecknat.pdf') => {
    const file = await receiveFile(world.vault, fileName, bytes, { maxBytes: 10_000_000, now: world.now })
    return bringSignedFile(world.ctx(), approval.id, { fileName, file }, world.vault)
  }
  return { world, meeting, paragraphs, approval, original, bring }
}

test('a file whose first bytes are the sealed ones is said to be that file, and is registered beside it', async () => {
  const { world, meeting, original, bring } = await sealed()
  const signed = await bring(Buffer.concat([original, Buffer.from('\n%signature\n')]))
  expect(signed).toMatchObject({ comparison: 'same-file', added: '', missing: '' })
  expect((await getApprovalOf(world.ctx(), meeting.id)).signedFiles.map(({ id }) => id)).toEqual([signed.id])
  const files = await world.store.read.query.recordFiles.findMany()
  expect(files.map(({ variant }) => variant)).toEqual(['original', 'signed'])
})

test('a file that the service wrote anew is held against the sealed one word by word', async () => {
  const { bring } = await sealed()
  const other = await sealed()
  const longer = await closedMeeting(other.world, { matters: ['Ett helt annat möte'], firstOn: '2026-03-11' })
  await sealMinutes(other.world.ctx(), longer.meeting.id, {
    vault: other.world.vault,
    renderMinutes: renderMinutesPdf
  })
  const { sha256 } = await getApprovalOf(other.world.ctx(), longer.meeting.id)
  const answer = await bring(await buffer(other.world.vault.read(sha256)))
  expect(answer.comparison).toBe('other-text')
  expect(answer.added).toContain('helt annat')
  expect(answer.missing).toContain('Föregående')
})

test('a stamp on every page and a page of signatures leave the text the same; a word that is gone or changed does not', () => {
  const text = '§ 74 Plan. Beredningsgruppen beslutade att anta planen.'
  expect(compareTexts(text, `Ref 1095658 ${text} Ref 1095658 SIGNATURSIDA Nina`)).toMatchObject({
    isSame: true,
    missing: '',
    added: 'Ref 1095658 Ref 1095658 SIGNATURSIDA Nina'
  })
  expect(compareTexts(text, text.replace('anta', 'avslå'))).toMatchObject({
    isSame: false,
    missing: 'anta',
    added: 'avslå'
  })
})

test('the sealed file itself, or the same signed file again, is refused with what to do', async () => {
  const { original, bring } = await sealed()
  await expect(bring(original)).rejects.toThrow('utan underskrifter')
  const signed = Buffer.concat([original, Buffer.from('\n%signature\n')])
  await bring(signed)
  await expect(bring(signed, 'igen.pdf')).rejects.toThrow('redan mottagen')
})

test('a signed file of minutes with a secret § is for those who may read all of them, and no word of it is told to others', async () => {
  const { world, meeting, paragraphs, original, bring } = await sealed()
  const { id } = await bring(Buffer.concat([original, Buffer.from('\n%signature\n')]))
  const reader = world.ctx(personActor())
  expect((await getApprovalOf(reader, meeting.id)).signedFiles).toHaveLength(1)
  await markMatter(world.ctx(), paragraphs[0]!.id, { statute: 'OSL 19 kap. 3 §', authority: null })
  expect((await getApprovalOf(reader, meeting.id)).signedFiles).toEqual([])
  await expect(getSignedFile(reader, id)).rejects.toThrow('finns inte')
})
