import { expect, test } from 'vitest'
import { getAppealInstructions } from '../../../server/domain/announcement/appeal-instructions.ts'
import { openBodyWorld } from '../../support/body-world.ts'

test('every member of the member regions may appeal, and the regions themselves (KL 13 kap. 1 §)', async () => {
  const world = await openBodyWorld()
  const { whoMay } = await getAppealInstructions(world.ctx({ kind: 'nobody' }))
  expect(whoMay).toContain('Varje medlem i någon av förbundets medlemmar (')
  for (const { name } of Object.values(world.organisation.members)) expect(whoMay).toContain(name)
  expect(whoMay).toContain('det får medlemmarna själva')
})
