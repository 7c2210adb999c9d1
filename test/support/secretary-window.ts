import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { FastifyInstance } from 'fastify'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { paths } from '../../server/pages/paths.ts'
import { listen, openBrowser, signedIn, watchPolicy } from './browser.ts'

type SecretaryWorld = { app: FastifyInstance; ctx: () => Context; people: { secretary: { id: string } } }

/** A browser of one's own where the secretary has signed in, with an empty page; what breaks the content security policy is remembered. */
export const openSecretaryWindow = async (
  world: SecretaryWorld,
  options?: Parameters<typeof signedIn>[3]
): Promise<{ browser: Browser; context: BrowserContext; page: Page; address: string }> => {
  const browser = await openBrowser()
  const address = await listen(world.app)
  const link = paths.signInLink(await createSignInLink(world.ctx(), world.people.secretary.id))
  const context = await signedIn(browser, address, link, options)
  await watchPolicy(context)
  return { browser, context, page: await context.newPage(), address }
}
