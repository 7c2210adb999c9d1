import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { openedMeeting, sealedMeeting } from '../support/body-world.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const opened = await openedMeeting(world, { matters: ['Planen'] })
const sealed = await sealedMeeting(world, { firstOn: '2026-01-08' })
const lineOf = (id: string | undefined) => paths.paragraphWriters(id ?? '')

test('who has a § open is told to nobody who may not write in it', async () => {
  const path = lineOf(opened.matters[0]?.id)
  expect((await world.reader.get(path)).status).toBe(403)
  expect((await world.app.inject(path)).statusCode).toBe(401)
  expect((await world.secretary.get(lineOf('unknown'))).status).toBe(404)
})

test('of a sealed § there is nobody to tell', async () => {
  expect((await world.secretary.get(lineOf(sealed.paragraphs[0]?.id))).status).toBe(409)
})
