import { addEarlierName, editBody } from '../../server/domain/bodies/edit-body.ts'
import { foundBody } from '../../server/domain/bodies/found-body.ts'
import { addMember } from '../../server/domain/bodies/members.ts'
import { defaultProfile, genitiveOf } from '../../server/domain/bodies/organ.ts'
import type { Member } from '../../server/domain/bodies/body-schemas.ts'
import type { NewOrgan, Organ } from '../../server/domain/bodies/organ-schemas.ts'
import { addOrgan } from '../../server/domain/bodies/organs.ts'
import type { Context } from '../../server/domain/shared/context.ts'

/** The invented förbund with its four regions and organs; nothing in it exists. */
export type Organisation = {
  members: Member[]
  directorate: Organ
  workingCommittee: Organ
  preparatoryGroup: Organ
}

const regions = [
  { name: 'Region Fjällmark', abbreviation: 'RFM', sharePercent: 31.4 },
  { name: 'Region Älvsland', abbreviation: 'RÄL', sharePercent: 18.25 },
  { name: 'Region Kustnora', abbreviation: 'RKN', sharePercent: 26.85 },
  { name: 'Region Skogsbygden', abbreviation: 'RSB', sharePercent: 23.5 }
]

export const seedOrganisation = async (ctx: Context): Promise<Organisation> => {
  const body = await foundBody(ctx, { name: 'Fjällnorra vårdförbund', organisationNumber: null, seat: null })
  await editBody(ctx, body.revision, {
    organisationNumber: '222000-0000',
    seat: 'Älvby',
    publishesRegister: true,
    appealCourt: 'Förvaltningsrätten i Falun',
    appealAddress: 'Fjällnorra vårdförbund, Storgatan 1, 890 00 Älvby'
  })
  await addEarlierName(ctx, {
    name: 'Fjällnorra samverkansförbund',
    fromOn: '2005-01-01',
    untilOn: '2018-12-31'
  })
  const members = []
  for (const region of regions) members.push(await addMember(ctx, region))
  const directorate = await addOrgan(ctx, directorateProfile)
  const workingCommittee = await addOrgan(ctx, { ...workingCommitteeProfile, preparesForId: directorate.id })
  const preparatoryGroup = await addOrgan(ctx, { ...preparatoryGroupProfile, preparesForId: directorate.id })
  await addOrgan(ctx, officials('Regionernas ledningssamråd', 'RLS'))
  await addOrgan(ctx, officials('Rådet för forskning och utbildning', 'FUI'))
  return { members, directorate, workingCommittee, preparatoryGroup }
}

const officials = (name: string, abbreviation: string): NewOrgan => ({
  name,
  genitive: genitiveOf(name),
  abbreviation,
  ...defaultProfile('officials')
})

const directorateProfile: NewOrgan = {
  name: 'Förbundsdirektionen',
  genitive: 'Förbundsdirektionens',
  abbreviation: 'FD',
  ...defaultProfile('assembly'),
  publishesBoard: true,
  minutesKeptAt: 'Förbundets kansli, Storgatan 1, Älvby'
}

const workingCommitteeProfile: NewOrgan = {
  name: 'Arbetsutskottet',
  genitive: 'Arbetsutskottets',
  abbreviation: 'AU',
  ...defaultProfile('committee'),
  publishesBoard: true,
  minutesKeptAt: 'Förbundets kansli, Storgatan 1, Älvby'
}

const preparatoryGroupProfile: NewOrgan = { ...officials('Beredningsgruppen', 'BG'), sectionStartsPage: true }
