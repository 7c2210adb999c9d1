import { expect, test } from 'vitest'
import { createAccount } from '../../server/domain/accounts/accounts.ts'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { getApprovalOf } from '../../server/domain/approval/approvals.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { paths } from '../../server/pages/paths.ts'
import { sealedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld, signIn, visitor } from '../support/page-world.ts'

const world = await openPageWorld()
const { master, organisation } = world
const { id: organId, revision } = organisation.directorate
await editOrgan(world.ctx(), organId, revision, { approverCount: 0 })

test('where a § has decided so, one who must sign does it on the page with one act (KL 5 kap. 69 §)', async () => {
  const { director } = world.people
  await createAccount(world.ctx(), { personId: director.id, email: 'direktor@example.se' }, secret => secret)
  const chair = visitor(world.app, await signIn(world.app, await createSignInLink(world.ctx(), director.id)))
  const { meeting } = await sealedMeeting(world, { organId, firstOn: '2026-03-08' })
  const { signers } = await getApprovalOf(world.ctx(), meeting.id)
  const page = paths.approval(meeting.id)
  expect(wordsOf((await chair.get(page)).html)).not.toContain('Skriv under protokollet')
  const refused = await master.fillIn(paths.organ(organId), paths.approvalMethods(organId), {
    method: 'in-system'
  })
  expect([refused.status, wordsOf(refused.html)]).toEqual([422, expect.stringContaining('Skriv beslutet')])
  const organ = await master.fillIn(paths.organ(organId), paths.approvalMethods(organId), {
    method: 'in-system',
    decidedById: organId,
    decidedOn: '2026-02-05',
    decidedParagraph: '§ 12'
  })
  expect(wordsOf(organ.html)).toContain('enligt Förbundsdirektionen 2026-02-05 § 12')
  expect(wordsOf((await master.get(page)).html)).not.toContain('Skriv under protokollet')
  const own = paths.ownSigning(meeting.id, signers[0]!.id)
  const faulty = await chair.post(own, { answer: 'refused', reason: '' })
  expect([faulty.status, wordsOf(faulty.html)]).toEqual([
    422,
    expect.stringContaining('Skriv varför du vägrar')
  ])
  const signed = await chair.post(own, { answer: 'signed' })
  expect([signed.status, signed.location]).toEqual([303, page])
  const after = await chair.get(page)
  expect(wordsOf(after.html)).toContain('skrev under 12 mars 2026 här i systemet')
  const [proof = ''] = /\/justeringar\/[^"]+\/underskrifter\.pdf/u.exec(after.html) ?? []
  expect((await chair.get(proof)).html.slice(0, 5)).toBe('%PDF-')
})
