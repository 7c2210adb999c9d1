import plugin from 'fastify-plugin'
import { personIdOf } from '../domain/access/actor.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { nobody } from '../domain/access/actor.ts'
import { can, mayPlan } from '../domain/access/can.ts'
import type { Context } from '../domain/shared/context.ts'
import { notices, type NoticeName } from '../rendering/notices.ts'
import type { PageFrame, PageModels, PageName } from '../rendering/page-models/page-models.ts'
import { renderPage } from '../rendering/views.ts'
import { assetsPath } from './assets.ts'
import { unreadIn } from './unread-query.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a page in its frame. */
    page: <Name extends PageName>(name: Name, model: PageModels[Name], status?: number) => FastifyReply
    /** Sends the browser on after a change, with a line that the next page shows once. */
    onward: (path: string, notice?: NoticeName) => FastifyReply
  }
}

const cookieName = 'notice'
export const pageReply = plugin(
  async (app, { publicUrl }: { publicUrl: string }) => {
    const secure = publicUrl.startsWith('https:')
    const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
    app.decorateReply('page', function (this: FastifyReply, name, model, status = 200) {
      const frame = frameOf(this.request)
      if (frame.notice) this.clearCookie(cookieName, cookieOptions)
      return this.code(status)
        .type('text/html; charset=utf-8')
        .send(renderPage(name, model, frame))
    })
    app.decorateReply('onward', function (this: FastifyReply, path, notice) {
      if (notice) this.setCookie(cookieName, notice, cookieOptions)
      // An id that was typed in a form may hold what no header may: a line break, a €.
      return this.redirect(encodeURI(path.replaceAll(/\p{Cs}/gu, '')), 303)
    })
  },
  { name: 'page-reply', dependencies: ['session', 'context'] }
)

const frameOf = ({ ctx, url, cookies, query }: FastifyRequest): PageFrame => {
  // What fails before the context is made (an unreadable address, say) is told to nobody in particular.
  const actor = (ctx as Context | undefined)?.actor ?? nobody
  const notice = (cookies as Record<string, string> | undefined)?.[cookieName]
  return {
    assets: assetsPath,
    actorId: personIdOf(actor),
    actorName: actor.kind === 'person' ? actor.name : '',
    can: {
      plan: mayPlan(actor),
      import: can(actor, 'meetings.import'),
      writeCases: can(actor, 'cases.write'),
      importRegister: can(actor, 'register.import'),
      overseeRegister: can(actor, 'register.oversee'),
      readTrail: can(actor, 'trail.read'),
      administer: can(actor, 'organisation.administer')
    },
    part: url.split(/[/?]/u)[1] ?? '',
    unread: unreadIn(query),
    notice: notice && Object.hasOwn(notices, notice) ? notices[notice as NoticeName] : ''
  }
}
