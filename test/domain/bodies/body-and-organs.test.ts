import { expect, test } from 'vitest'
import { editBody } from '../../../server/domain/bodies/edit-body.ts'
import { foundBody } from '../../../server/domain/bodies/found-body.ts'
import { getBody } from '../../../server/domain/bodies/get-body.ts'
import { addMember, editMember, listMembers, sumOfShares } from '../../../server/domain/bodies/members.ts'
import { MemberEdit } from '../../../server/domain/bodies/body-schemas.ts'
import {
  decisionHeading,
  defaultProfile,
  genitiveOf,
  proposalHeading
} from '../../../server/domain/bodies/organ.ts'
import { addOrgan, editOrgan, getOrgan } from '../../../server/domain/bodies/organs.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { listCases } from '../../../server/domain/cases/cases.ts'
import { inSentence } from '../../../server/text/in-sentence.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { holderOf } from '../../support/world.ts'

test('there is one body, and its shares of the population sum to 100 percent', async () => {
  const world = await openBodyWorld()
  const another = foundBody(world.ctx(), { name: 'Ett till', organisationNumber: null, seat: null })
  await expect(another).rejects.toMatchObject({ code: 'conflict' })
  expect(sumOfShares(await listMembers(world.ctx()))).toBe(100)
})

test('a share has two decimals at most, and hundredths survive as they are', async () => {
  const world = await openBodyWorld()
  const [member] = await listMembers(world.ctx())
  for (const sharePercent of [27.12, 0.01, 14.66, 99.99]) {
    const { revision } = (await listMembers(world.ctx()))[0]!
    const edited = await editMember(world.ctx(), member!.id, revision, MemberEdit.parse({ sharePercent }))
    expect(edited.sharePercent).toBe(sharePercent)
  }
  for (const sharePercent of [27.123, -1, 100.01])
    expect(MemberEdit.safeParse({ sharePercent }).success).toBe(false)
})

test('what two edit at once is told to the second: the body, a member, an organ', async () => {
  const world = await openBodyWorld()
  const ctx = world.ctx()
  const { revision } = await getBody(ctx)
  const [member] = await listMembers(ctx)
  const { directorate } = world.organisation
  const edits = [
    () => editBody(ctx, revision, { seat: 'Älvby' }),
    () => editMember(ctx, member!.id, 1, { abbreviation: 'RF' }),
    () => editOrgan(ctx, directorate.id, 1, { abbreviation: 'DIR' })
  ]
  for (const edit of edits) {
    const first = await edit()
    await expect(edit()).rejects.toMatchObject({ code: 'stale-revision', current: first })
  }
})

test('names of organs and members are their own', async () => {
  const world = await openBodyWorld()
  const { directorate, preparatoryGroup } = world.organisation
  const { id: _, revision: __, isDraft: ___, ...profile } = directorate
  await expect(addOrgan(world.ctx(), profile)).rejects.toMatchObject({ errors: [{ field: 'name' }] })
  const renaming = editOrgan(world.ctx(), preparatoryGroup.id, 1, { name: directorate.name })
  await expect(renaming).rejects.toMatchObject({ errors: [{ field: 'name' }] })
  const member = addMember(world.ctx(), { name: 'Region Älvsland', abbreviation: null, sharePercent: null })
  await expect(member).rejects.toMatchObject({ errors: [{ field: 'name' }] })
})

test('an organ does not prepare for itself, nor for one that is not there', async () => {
  const world = await openBodyWorld()
  const { id } = world.organisation.preparatoryGroup
  for (const preparesForId of [id, 'inget']) {
    const editing = editOrgan(world.ctx(), id, 1, { preparesForId })
    await expect(editing).rejects.toMatchObject({ errors: [{ field: 'preparesForId' }] })
  }
  expect((await getOrgan(world.ctx(), id)).revision).toBe(1)
})

test('the profile follows from what the organ is in law: KL 5:69, 8:12 and 13 kap. do not bind officials', () => {
  expect(defaultProfile('board')).toMatchObject({
    approverCount: 1,
    isAnnounced: true,
    isAppealable: true,
    quorumRule: 'more-than-half'
  })
  expect(defaultProfile('officials')).toMatchObject({
    approverCount: 0,
    isAnnounced: false,
    isAppealable: false,
    quorumRule: 'every-member'
  })
})

test('headings bend the names as Swedish does', () => {
  const group = {
    name: 'Beredningsgruppen',
    genitive: 'Beredningsgruppens',
    decisionVerb: 'beslutade'
  } as const
  expect(decisionHeading(group)).toBe('Beredningsgruppen beslutade')
  expect(proposalHeading(group, { name: 'Förbundsdirektionen' })).toBe(
    'Beredningsgruppens förslag till förbundsdirektionen'
  )
  expect([inSentence('RLS'), inSentence('Arbetsutskottet'), inSentence('Älvrådet')]).toEqual([
    'RLS',
    'arbetsutskottet',
    'älvrådet'
  ])
  expect([genitiveOf('Arbetsutskottet'), genitiveOf('RLS'), genitiveOf('Kommittén för lex')]).toEqual([
    'Arbetsutskottets',
    'RLS',
    'Kommittén för lex'
  ])
})

test('the organisation is for an administrator to change, and for everyone signed in to read', async () => {
  const world = await openBodyWorld()
  const secretary = world.ctx(holderOf('secretary', 'x'))
  expect((await getBody(secretary)).name).toBe('Fjällnorra vårdförbund')
  await expect(editBody(secretary, 1, { seat: 'X' })).rejects.toMatchObject({ code: 'not-allowed' })
})

test('cases are found by dnr or by words as they stand, a percent sign among them', async () => {
  const world = await openBodyWorld()
  for (const title of ['Höjning med 50 %', 'Höjning med 500 kr', 'Plan_A'])
    await openCase(world.ctx(), { title })
  const found = async (text: string) =>
    (await listCases(world.ctx(), { text, limit: 10, page: 1 })).items.map(({ title }) => title)
  expect(await found('50 %')).toEqual(['Höjning med 50 %'])
  expect(await found('n_A')).toEqual(['Plan_A'])
  expect(await found('_')).toEqual(['Plan_A'])
  expect(await found('002/26')).toEqual(['Höjning med 500 kr'])
})
